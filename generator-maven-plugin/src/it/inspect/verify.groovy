import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.count('Inspected 3 methods in 2 classes: ') == 2
assert !log.contains('its original is not there')

def pages = new File(basedir, 'target/generator-inspect')
assert pages.list() as Set == ['index.html', 'demo.Numbers.html', 'demo.Words.html', 'inspect.json',
        'inspect.txt'] as Set
def index = new File(pages, 'index.html').text
assert index.contains('3 generators') && index.contains('href="demo.Numbers.html#')
assert new File(pages, 'demo.Numbers.html').text.contains('for (int i = 0; i ')

// The classes were rewritten long before; their originals show all.
def document = new JsonSlurper().parse(new File(basedir, 'target/second/inspect.json'))
assert document.classes*.name == ['demo.Numbers', 'demo.Words']
assert document.classes*.origin == ['compiled', 'compiled']
assert document.classes[0].methods*.displayName == ['upTo(int)', 'twice']
assert document.classes[0].methods[0].states[1].locals*.storing == ['kept', 'written']
assert new File(basedir, 'target/second/inspect.txt').text.contains('for (int number : numbers)')
assert new File(basedir, 'target/second/inspect.json').text == new File(pages, 'inspect.json').text

assert new File(basedir, 'target/generator-originals/classes/demo').list() as Set == ['Numbers.class'] as Set
assert new File(basedir, 'target/generator-originals/test-classes/demo').list() as Set == ['Words.class'] as Set
return true
