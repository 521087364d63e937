def isTransformed = { name -> new File(basedir, "target/classes/demo/${name}\$upTo\$Frame.class").isFile() }
assert ['Single', 'in/In', 'in/deep/Deep'].every(isTransformed)
assert !['Other', 'in/deep/LeftOut'].any(isTransformed)
assert new File(basedir, 'build.log').text =~ /Transformed 3 methods \(3 suspension points\) in 3 of 3 classes, in /
return true
