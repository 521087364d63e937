def log = new File(basedir, 'build.log').text
assert log.contains('[DEBUG] Transformed demo.Good: 1 method (1 suspension point)')
assert log.contains('[DEBUG] Transformed demo.Outer$Nested: 1 method (2 suspension points)')
assert log =~ /\[INFO\] Transformed 2 methods \(3 suspension points\) in 2 of 3 classes, in \d+ ms/
assert log =~ /\[DEBUG\] Nothing to transform: there is no directory .*test-classes/
return true
