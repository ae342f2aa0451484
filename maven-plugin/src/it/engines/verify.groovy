def prod = new File(basedir, 'target/kubernetes/prod/manifests.yaml').text
assert prod.contains('name: prod-shop')
assert prod.contains('image: example.com/shop:1.4.0')
assert prod =~ /name: prod-settings-[a-z0-9]{10}/
def cache = new File(basedir, 'target/kubernetes/cache/manifests.yaml').text
assert cache.startsWith('---\n# Source: cache/templates/deployment.yaml\n')
assert cache.contains('replicas: 3')
assert new File(basedir, 'build.log').text.contains('cache: 1 resources of src/chart in target/kubernetes/cache')
