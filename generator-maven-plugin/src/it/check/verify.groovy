import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def file = 'src/test/java/demo/NumbersTest.java'
def lines = new File(basedir, file).readLines()
def number = lines.findIndexOf { it.endsWith('// GEN030') } + 1

// The first run reports the warning, with the source and a caret, and goes on.
assert log.contains("[WARNING] ${file}:${number}:21: warning: GEN030: a generator is created and never iterated: Numbers.upTo")
assert log.contains(lines[number - 1] + System.lineSeparator() + ' ' * 20 + '^')
assert log.contains('[INFO] Checked 2 files: 0 errors, 1 warning')

// The second fails because of it.
assert log.contains('Checked 2 files: 0 errors, 1 warning, see above')
assert log.contains('MojoFailureException')

// The third has neither classes nor this file. It alone has left a report, since it cleans.
assert log.contains('[INFO] Checked 1 file: nothing to report')
def report = new JsonSlurper().parse(new File(basedir, 'target/generator-check.sarif'))
assert report.version == '2.1.0'
assert report.runs[0].results == []
assert report.runs[0].tool.driver.rules*.id.contains('GEN030')
assert !new File(basedir, 'target/classes').exists()
return true
