def summaries = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[INFO] Transformed ') }
def expected = [
    'Transformed 2 methods (3 suspension points) in 1 of 2 classes, in ',
    'Transformed 1 method (2 suspension points) in 1 of 1 class, in ',
    'Transformed 0 methods (0 suspension points) in 0 of 2 classes, 1 transformed before, in ',
    'Transformed 0 methods (0 suspension points) in 0 of 1 class, 1 transformed before, in ',
]
assert summaries.size() == expected.size()
expected.eachWithIndex { line, i -> assert summaries[i] ==~ /\[INFO\] \Q${line}\E\d+ ms/ }

def frames = ['Numbers$range$Frame', 'Numbers$fibonacci$Frame'].collect { "classes/demo/${it}.class" }
frames += 'test-classes/demo/NumbersTest$both$Frame.class'
frames.each { assert new File(basedir, "target/first/${it}").isFile() }

def contents = { folder ->
    def root = new File(basedir, "target/${folder}")
    def files = [:]
    root.eachFileRecurse(groovy.io.FileType.FILES) { files[root.relativePath(it)] = it.bytes.encodeHex().toString() }
    files
}
assert contents('first').size() >= 6
assert contents('first') == contents('second')

def report = new File(basedir, 'target/surefire-reports/TEST-demo.NumbersTest.xml').text
assert report.contains('tests="2"') && report.contains('errors="0"') && report.contains('failures="0"')
return true
