// What the page says is what the project uses.
def page = new File(basedir, '../../../../docs/javac-plugin.md').canonicalFile.text
def snippets = (page =~ /(?ms)^```xml\n(.*?)^```$/).collect { it[1] }
def pom = new File(basedir, 'pom.xml')
['dependency', 'plugin'].each { element ->
    def snippet = snippets.find { it.startsWith("<${element}>") }
    def marker = "<!-- PAGE: ${element} -->"
    assert snippet && pom.text.contains(marker)
    pom.text = pom.text.replace(marker, snippet)
}
return true
