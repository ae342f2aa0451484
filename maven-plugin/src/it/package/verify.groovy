def kubernetes = new File(basedir, 'target/kubernetes')
def text = { String path -> new File(kubernetes, path).text }

def names = new File(kubernetes, 'shop').list().findAll { !it.startsWith('.') }.sort()
assert names == ['configmap-shop-settings.yaml', 'deployment-shop-pages.yaml', 'secret-shop-key.yaml', 'service-shop-pages.yaml']
def pages = text('shop/deployment-shop-pages.yaml')
assert pages.contains('replicas: 5')
assert pages.contains('namespace: prod')
assert pages.contains('app.kubernetes.io/instance: shop')
def settings = text('shop/configmap-shop-settings.yaml')
assert settings.contains('currency: EUR') && settings.contains('language: de') && settings.contains('theme: dark')

def cache = text('cache/service-cache.yaml')
assert cache.contains('replicas: "3"') && cache.contains('port: 6379')

def sessions = text('prod/service-prod-sessions.yaml')
assert sessions.contains('port: 6380') && sessions.contains('namespace: prod') && sessions.contains('replicas: "1"')

def log = new File(basedir, 'build.log').text
assert log.contains('shop: 4 resources of package shop in target/kubernetes/shop')
assert log.contains('prod: 1 resources of src/k8s/prod in target/kubernetes/prod')
assert !log.contains('change-me')
