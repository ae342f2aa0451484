def names = new File(basedir, 'target/kubernetes/shop').list().findAll { !it.startsWith('.') }.sort()
assert names == ['configmap-settings.yaml', 'deployment-shop.yaml', 'service-shop.yaml']
assert new File(basedir, 'build.log').text.contains('(3 files written, 0 unchanged, 0 removed)')
