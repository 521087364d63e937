def log = new File(basedir, 'build.log').text

// Each diagnostic names the line where its code stands in a comment, and says what to write instead.
def expect = { file, code, remedy ->
    def lines = new File(basedir, "src/main/java/${file}").readLines()
    def number = lines.findIndexOf { it.endsWith("// ${code}") } + 1
    assert number > 0
    assert log.contains("[ERROR] ${file}:${number}: ${code}: ")
    assert log.contains(remedy)
}
expect('demo/Bad.java', 'GEN002', 'A lambda is a method of its own.')
expect('demo/Bad.java', 'GEN004', 'yield or await after the synchronized block')
expect('demo/other/Worse.java', 'GEN007', 'Let it return Gen, TwoWayGen, Iterator')
assert log.contains('3 errors in 2 classes, see above; nothing was transformed')
assert log.contains('MojoFailureException')
assert !log.contains('[INFO] Transformed ')

// The class without an error has been left as it was too, and nothing was added.
def contents = { folder ->
    def root = new File(basedir, "target/${folder}")
    def files = [:]
    root.eachFileRecurse(groovy.io.FileType.FILES) { files[root.relativePath(it)] = it.bytes.encodeHex().toString() }
    files
}
assert contents('compiled').size() == 3
assert contents('classes') == contents('compiled')
return true
