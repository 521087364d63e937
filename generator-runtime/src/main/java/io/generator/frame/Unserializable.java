package io.generator.frame;

import io.generator.annotation.FrameLayout;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which local of a frame cannot be written, and what to do about it. */
final class Unserializable {
    private Unserializable() {}

    /** The exception for the frame itself. */
    static NotSerializableException local(SavedFrame frame, NotSerializableException cause) {
        if (frame.getClass().isAnnotationPresent(FrameLayout.class)) {
            int fields = ObjectStreamClass.lookupAny(frame.getClass()).getFields().length;
            for (int index = 0; index < fields; index++) {
                Object value = frame.local(index);
                if (!isWritable(value)) return other(frame, LocalNames.describe(frame, index), value, cause);
            }
        }
        String type = Objects.requireNonNullElse(cause.getMessage(), "something");
        return exception(
                frame,
                "the object whose method it is is, or refers to, a " + type + ", which is not Serializable",
                cause);
    }

    /** The exception for something that the frame keeps. */
    static NotSerializableException other(
            SavedFrame frame, String what, @Nullable Object value, NotSerializableException cause) {
        String type = value == null ? "null" : value.getClass().getName();
        String inner = Objects.requireNonNullElse(cause.getMessage(), type);
        String problem = what + " is a " + type + (inner.equals(type) ? "" : ", which refers to a " + inner)
                + ", which is not Serializable";
        return exception(frame, problem + (value instanceof Iterator<?> ? advice(value) : ""), cause);
    }

    private static String advice(Object iterator) {
        if (ForeignDelegate.isStream(iterator)) return "; collect the stream first, or yield its elements one by one";
        return "; a for loop over a collection keeps its iterator, and yieldFrom(collection) does: loop over an array, or"
                + " by an index";
    }

    private static NotSerializableException exception(
            SavedFrame frame, String problem, NotSerializableException cause) {
        NotSerializableException e =
                new NotSerializableException(LocalNames.where(frame) + " cannot be written: " + problem);
        e.initCause(cause);
        return e;
    }

    private static boolean isWritable(@Nullable Object value) {
        try (SnapshotOutput out = new SnapshotOutput(OutputStream.nullOutputStream(), frame -> null)) {
            out.writeObject(value);
            return true;
        } catch (NotSerializableException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
