// Makes a project of what the pages say: their XML goes into the pom, their Java into a class for each page.
def root = new File(basedir, '../../../..').canonicalFile

def snippets = { page, language ->
    (new File(root, page).text =~ /(?ms)^```${language}\n(.*?)^```$/).collect { it[1] }
}

// ---- XML

def pom = new File(basedir, 'pom.xml')
def xml = snippets('README.md', 'xml')
assert xml.size() == 3
xml.each { snippet ->
    def element = (snippet =~ /^<(\w+)>/)[0][1]
    def marker = "<!-- README: ${element} -->"
    assert pom.text.contains(marker)
    pom.text = pom.text.replace(marker, element == 'dependency' ? snippet + marker : snippet)
}
assert snippets('docs/maven-plugin.md', 'xml')[0] == xml.find { it.startsWith('<plugin>') }

// ---- Java: a snippet is either members of a class, or statements whose output is in their comments

def isMembers = { it =~ /(?m)^(@Generator|@Async|record|class|interface|static|private)\b/ }

def output = { statements ->
    statements.readLines().collect { line ->
        def comment = line =~ /(?:System\.out\.print.*\/\/ |\/\/ prints: )(.*)$/
        comment ? comment[0][1] : null
    }.findAll().join('\n')
}

def pages = [
        'README.md': 'Readme', 'docs/semantics.md': 'Semantics', 'docs/differences-from-python.md': 'Differences',
        'docs/async-io.md': 'AsyncIo']
pages.each { page, name ->
    def imports = new TreeSet()
    def members = []
    snippets(page, 'java').eachWithIndex { snippet, i ->
        imports.addAll(snippet.readLines().findAll { it.startsWith('import ') })
        def code = snippet.readLines().findAll { !it.startsWith('import ') }.join('\n')
        if (isMembers(code)) {
            members << code
        } else {
            assert output(code) : "nothing to check in ${page}: ${code}"
            members << "public static void example${i}() throws Exception {\n${code}\n}"
            def expected = new File(basedir, "src/examples/${name}.example${i}")
            expected.parentFile.mkdirs()
            expected.text = output(code)
        }
    }
    def source = new File(basedir, "src/main/java/readme/${name}.java")
    source.parentFile.mkdirs()
    source.text = "package readme;\n\n${imports.join('\n')}\n\npublic class ${name} {\n${members.join('\n\n')}\n}\n"
}
return true
