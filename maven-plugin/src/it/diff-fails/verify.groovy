def log = new File(basedir, 'build.log').text
assert log.contains('k8s: differs from')
assert log.contains('~ data.currency: EUR → USD')
assert log.contains('-Dlading.updateGolden=true')
