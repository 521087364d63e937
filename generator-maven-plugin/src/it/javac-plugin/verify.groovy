def log = new File(basedir, 'build.log').text

// The warning has the place; the goals of the Maven plugin have not run.
assert log =~ /\[WARNING\] .*Numbers\.java:\[16,13\] GEN030: a generator is created and never iterated: Numbers\.upTo/
assert !log.contains('Transformed ')
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert new File(basedir, 'target/classes/demo/Numbers$upTo$Frame.class').exists()
assert new File(basedir, 'target/test-classes/demo/NumbersTest$twice$Frame.class').exists()
return true
