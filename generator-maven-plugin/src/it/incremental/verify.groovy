def summaries = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[INFO] Transformed ') }
assert summaries.size() == 2
assert summaries[0] =~ /Transformed 4 methods \(4 suspension points\) in 2 of 2 classes, in /
assert summaries[1] =~ /Transformed 2 methods \(2 suspension points\) in 1 of 2 classes, 1 transformed before, 2 stale frames removed, in /

def classes = new File(basedir, 'target/classes/demo').list() as Set
assert classes == ['Unchanged.class', 'Unchanged$upTo$Frame.class', 'Words.class', 'Words$one$Frame.class',
        'Words$newName$Frame.class'] as Set
return true
