// A class file of a version that no compiler writes yet, with a method annotated @Generator.
def bytes = new ByteArrayOutputStream()
def out = new DataOutputStream(bytes)
def texts = ['demo/Newer', 'java/lang/Object', 'numbers', '()Lio/generator/Gen;', 'RuntimeInvisibleAnnotations',
        'Lio/generator/annotation/Generator;']
out.writeInt((int) 0xCAFEBABEL)
out.writeShort(0)
out.writeShort(99)
out.writeShort(texts.size() + 3)
texts.each { out.writeByte(1); out.writeUTF(it) }
[1, 2].each { out.writeByte(7); out.writeShort(it) }
out.writeShort(0x0421) // public abstract, with today's semantics of invokespecial
out.writeShort(7)
out.writeShort(8)
[0, 0, 1].each { out.writeShort(it) } // no interfaces, no fields, a method
[0x0401, 3, 4, 1, 5].each { out.writeShort(it) }
out.writeInt(6)
[1, 6, 0].each { out.writeShort(it) }
out.writeShort(0)

def file = new File(basedir, 'src/main/resources/demo/Newer.class')
file.parentFile.mkdirs()
file.bytes = bytes.toByteArray()
return true
