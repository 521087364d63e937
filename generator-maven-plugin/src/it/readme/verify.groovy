// Each example of the pages has been run, and there were some.
def examples = new File(basedir, 'src/examples').list().length
assert examples >= 6
def report = new File(basedir, 'target/surefire-reports/TEST-readme.PagesTest.xml').text
assert report.contains("tests=\"${examples}\"") && report.contains('errors="0"') && report.contains('failures="0"')
def log = new File(basedir, 'build.log').text
def sources = new File(basedir, 'src/main/java/readme').listFiles()
def generators = sources.sum { it.text.findAll(/@Generator\b|\bGen\.of\(\(\) ->/).size() }
assert generators > 0
assert log =~ /Transformed ${generators} generator methods \(\d+ suspension points\) in 4 of 4 classes, in /
return true
