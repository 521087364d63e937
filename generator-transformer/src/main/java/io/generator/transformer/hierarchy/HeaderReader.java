package io.generator.transformer.hierarchy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the head of a class file (JVMS 4.1) by hand, whatever its version: its layout up to the interfaces has been the
 * same since Java 1.0, so that the class files of a newer JDK are no obstacle.
 */
public final class HeaderReader {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int ACC_INTERFACE = 0x0200;
    /** Of each constant's tag the number of bytes after it; 0 where the tag does not exist or has no fixed size. */
    private static final int[] SIZES = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;

    private final DataInputStream in;
    private final String[] texts;
    private final int[] classNames;

    private HeaderReader(DataInputStream in, int constants) {
        this.in = in;
        this.texts = new String[constants];
        this.classNames = new int[constants];
    }

    /**
     * Reads a class file's head.
     *
     * @param classFile the class file, or at least its beginning up to the interfaces
     * @return what it says
     * @throws IllegalArgumentException if it is not a class file, or one that is cut short or damaged
     */
    public static ClassHeader read(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            if (in.readInt() != MAGIC)
                throw new IllegalArgumentException("not a class file: it lacks the magic number");
            in.readInt(); // the version
            HeaderReader reader = new HeaderReader(in, in.readUnsignedShort());
            reader.readConstants();
            return reader.readHeader();
        } catch (IOException e) {
            throw new IllegalArgumentException("a damaged class file: its head is cut short or malformed", e);
        }
    }

    private void readConstants() throws IOException {
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            readConstant(tag, i);
            if (tag == LONG || tag == DOUBLE) i++;
        }
    }

    private void readConstant(int tag, int index) throws IOException {
        if (tag == UTF8) {
            texts[index] = in.readUTF();
        } else if (tag == CLASS) {
            classNames[index] = in.readUnsignedShort();
        } else if (tag < SIZES.length && SIZES[tag] > 0) {
            in.readFully(new byte[SIZES[tag]]);
        } else {
            throw new IllegalArgumentException(
                    "a damaged class file: constant " + index + " has the unknown tag " + tag);
        }
    }

    private ClassHeader readHeader() throws IOException {
        boolean isInterface = (in.readUnsignedShort() & ACC_INTERFACE) != 0;
        String name = className(in.readUnsignedShort());
        int superIndex = in.readUnsignedShort();
        String superName = superIndex == 0 ? "" : className(superIndex);
        return new ClassHeader(name, superName, interfaces(), isInterface);
    }

    private List<String> interfaces() throws IOException {
        int count = in.readUnsignedShort();
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) names.add(className(in.readUnsignedShort()));
        return List.copyOf(names);
    }

    private String className(int index) {
        int text = index < classNames.length ? classNames[index] : 0;
        String name = text < texts.length ? texts[text] : null;
        if (name == null)
            throw new IllegalArgumentException("a damaged class file: constant " + index + " is no class");
        return name;
    }
}
