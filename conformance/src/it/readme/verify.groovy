// Each example of the pages has been run, and there were some.
def examples = new File(basedir, 'src/examples').list().length
assert examples >= 6
def report = new File(basedir, 'target/surefire-reports/TEST-readme.PagesTest.xml').text
assert report.contains("tests=\"${examples}\"") && report.contains('errors="0"') && report.contains('failures="0"')
def log = new File(basedir, 'build.log').text
def sources = new File(basedir, 'src/main/java/readme').listFiles()
def methods = sources.sum { it.text.findAll(/@Generator\b|@Async\b|\b(Async)?Gen\.of\(\(\) ->|\basync\(\(\) ->/).size() }
assert methods > 0
assert log =~ /Transformed ${methods} methods \(\d+ suspension points\) in \d+ of \d+ classes, in /
return true
