package io.generator.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The only stream that frames may be read from; it looks for classes where it is told to. */
final class SnapshotInput extends ObjectInputStream {
    /** What each frame class extends, and what a frame may delegate to. */
    private static final Set<Class<?>> OURS = Set.of(
            SavedFrame.class, GeneratorFrame.class, IntFrame.class, LongFrame.class, DoubleFrame.class, Taken.class);

    private final @Nullable ClassLoader loader;

    SnapshotInput(InputStream in, @Nullable ClassLoader loader, @Nullable ObjectInputFilter filter) throws IOException {
        super(in);
        this.loader = loader;
        if (filter != null) setObjectInputFilter(info -> check(filter, info));
    }

    /** A filter of the application need not know of the runtime's classes. */
    private static ObjectInputFilter.Status check(ObjectInputFilter filter, ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        return type != null && OURS.contains(type) ? ObjectInputFilter.Status.ALLOWED : filter.checkInput(info);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
        try {
            return Class.forName(description.getName(), false, loader);
        } catch (ClassNotFoundException e) {
            return super.resolveClass(description); // int.class, for one
        }
    }
}
