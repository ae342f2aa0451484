def log = new File(basedir, 'build.log').text
assert log.contains('claim.yaml:6:3')
assert log.contains('storageClassName')
assert log.contains('1 finding of severity error or worse')
assert !log.contains('readiness-probe')
assert !log.contains('ConfigMap settings')
assert new File(basedir, 'target/findings.sarif').text.contains('unknown-field')
