def file = { path -> new File(basedir, "target/${path}") }
assert file('classes/module-info.class').bytes == file('compiled/module-info.class').bytes
assert file('classes/demo/Good$upTo$Frame.class').isFile()
assert new File(basedir, 'build.log').text =~ /Transformed 1 method \(1 suspension point\) in 1 of 1 class, in /

def report = file('surefire-reports/TEST-demo.GoodTest.xml').text
assert report.contains('tests="1"') && report.contains('errors="0"') && report.contains('failures="0"')
return true
