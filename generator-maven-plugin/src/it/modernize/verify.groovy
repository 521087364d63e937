def log = new File(basedir, 'build.log').text
assert log.contains('src/main/java/demo/Numbers.java:15:16: rewritten by iterator: a generator')
assert log.contains('src/main/java/demo/Numbers.java:32:16: left by iterator: it can remove(), which generators cannot')
assert log.contains('Would be rewritten: 1 place, in 1 of 2 files; left: 1')
assert log.contains('--- a/src/main/java/demo/Numbers.java')
assert log.contains('+        for (int at = 0; at < numbers.length; at++) Gen.yield(numbers[at]);')
assert log.contains('Rewritten: 1 place, in 1 of 2 files; left: 1')
assert log.contains('Rewritten: 0 places, in 0 of 2 files; left: 1')
assert log.contains('Tests run: 1')

def source = new File(basedir, 'src/main/java/demo/Numbers.java').text
assert source.contains('    @Override\n    @Generator\n    public Iterator<Integer> iterator() {\n')
assert source.contains('import io.generator.Gen;') && !source.contains('NoSuchElementException')
assert new File(basedir, 'target/classes/demo/Numbers$iterator$Frame.class').exists()
return true
