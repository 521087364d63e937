package io.generator.frame;

import io.generator.annotation.FrameLayout;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectStreamClass;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of a snapshot: which methods it has frames of, and in which version, so that all of them are checked before
 * anything else is read.
 */
final class FrameVersions {
    private final Set<Class<?>> types = new LinkedHashSet<>();

    void add(SavedFrame frame) {
        types.add(frame.getClass());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(types.size());
        for (Class<?> type : types) {
            out.writeUTF(type.getName());
            out.writeUTF(methodOf(type));
            out.writeLong(versionOf(type));
        }
    }

    private static String methodOf(Class<?> type) {
        FrameLayout layout = type.getAnnotation(FrameLayout.class);
        if (layout == null) return type.getName();
        return layout.host() + "." + layout.method() + (layout.file().isEmpty() ? "" : " (" + layout.file() + ")");
    }

    private static long versionOf(Class<?> type) {
        return ObjectStreamClass.lookupAny(type).getSerialVersionUID();
    }

    /**
     * Reads the head, and looks for the classes.
     *
     * @throws ClassNotFoundException if a method is not there any more
     * @throws InvalidClassException if a method has changed
     */
    static void check(DataInputStream in, @Nullable ClassLoader loader) throws IOException, ClassNotFoundException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            String method = in.readUTF();
            checkVersion(find(name, method, loader), method, in.readLong());
        }
    }

    private static Class<?> find(String name, String method, @Nullable ClassLoader loader)
            throws ClassNotFoundException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            String message = "the snapshot has a generator of " + method + ", and its saved frame " + name
                    + " is missing: the method was renamed or removed, its class was not transformed, or the class loader"
                    + " that was given does not know it";
            throw new ClassNotFoundException(message, e);
        }
    }

    private static void checkVersion(Class<?> type, String method, long written) throws InvalidClassException {
        if (!SavedFrame.class.isAssignableFrom(type))
            throw new InvalidClassException(type.getName(), "is not the saved frame of a generator");
        long here = versionOf(type);
        if (here == written) return;
        String message = method + " has changed since the snapshot was written: the snapshot has version " + written
                + " of it, and this is version " + here
                + ". A body can only be resumed as it was. Read the snapshot with the classes that wrote it and let the"
                + " generator come to its end there, or begin anew";
        throw new InvalidClassException(type.getName(), message);
    }
}
