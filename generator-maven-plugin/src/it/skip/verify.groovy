def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] Generators are not transformed: generator.skip is set')
assert !log.contains('[INFO] Transformed ')
assert new File(basedir, 'target/classes/demo').list() as List == ['Good.class']
assert new File(basedir, 'target/classes/demo/Good.class').bytes == new File(basedir, 'target/compiled/demo/Good.class').bytes
return true
