def log = new File(basedir, 'build.log').text
assert log =~ /Transformed 1 method \(1 suspension point\) in 1 of 1 class, in /
assert log =~ /Transformed 1 method \(2 suspension points\) in 1 of 1 class, in /
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')

// What is packaged is what was rewritten.
def entries = { module -> new java.util.zip.ZipFile(new File(basedir, "${module}/target/${module}-1.jar")).entries()*.name }
assert entries('library').contains('library/Countdown$numbers$Frame.class')
assert entries('application').contains('application/Launch$calls$Frame.class')

def report = new File(basedir, 'application/target/surefire-reports/TEST-application.LaunchTest.xml').text
assert report.contains('tests="1"') && report.contains('errors="0"') && report.contains('failures="0"')
return true
