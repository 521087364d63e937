def log = new File(basedir, 'build.log').text

// As Maven prints what javac reports: with line and column.
def expect = { place, message -> assert log.contains("demo/Bad.java:[${place}] ${message}") }
expect('10,44', 'GEN002: a lambda yields, which is not itself a generator')
expect('15,44', 'GEN005: a @Generator method is synchronized')
expect('22,19', 'GEN008: a generator of java.util.List<java.lang.Integer> yields java.util.List<java.lang.String>')
assert log.contains('A lambda is a method of its own.')
assert !log.contains('[21,')
assert log.contains('COMPILATION ERROR')
return true
