def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] demo\/Newer\S*: GEN010: /
assert log.contains('update the generator plugin')
assert log.contains('1 error in 1 class, see above; nothing was transformed')
assert new File(basedir, 'target/classes/demo/Newer.class').bytes == new File(basedir, 'src/main/resources/demo/Newer.class').bytes
return true
