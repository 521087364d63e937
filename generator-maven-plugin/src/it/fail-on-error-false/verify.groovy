def log = new File(basedir, 'build.log').text
def line = new File(basedir, 'src/main/java/demo/Bad.java').readLines().findIndexOf { it.endsWith('// GEN002') } + 1
assert log.contains("[WARNING] demo/Bad.java:${line}: GEN002: ")
assert !log.contains('[ERROR]')
assert log =~ /\[INFO\] Transformed 1 method \(1 suspension point\) in 1 of 2 classes, 1 left untransformed because of errors, in \d+ ms/

def file = { path -> new File(basedir, "target/${path}") }
assert file('classes/demo/Bad.class').bytes == file('compiled/demo/Bad.class').bytes
assert file('classes/demo/Good.class').bytes != file('compiled/demo/Good.class').bytes
assert file('classes/demo/Good$upTo$Frame.class').isFile()
return true
