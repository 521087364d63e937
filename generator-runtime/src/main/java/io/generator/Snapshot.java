package io.generator;

import io.generator.frame.SnapshotReader;
import io.generator.frame.SnapshotWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.OutputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a generator that stands still, and reads it again later, or in another process, where it goes on.
 *
 * <pre>{@code
 * @Generator
 * static Gen<Integer> primes(int n) {
 *     for (int i = 2; i < n; i++) if (isPrime(i)) Gen.yield(i);
 *     return Gen.done();
 * }
 *
 * Gen<Integer> primes = primes(1_000_000);
 * primes.next();
 * byte[] snapshot = Snapshot.toBytes(primes);
 * ...
 * Gen<Integer> rest = Snapshot.fromBytes(snapshot, Primes.class.getClassLoader());
 * rest.next(); // 3
 * }</pre>
 *
 * <p>Written is what {@link Gen#copy()} copies, and all objects that the locals refer to, which must be
 * {@link java.io.Serializable}: also the one whose method the generator is, and a value that {@code hasNext()} holds, but not what was yielded already. The iterators
 * of the JDK's collections are not, so that a body that is to be written at a yield within a loop goes through an array,
 * or counts an index. Nothing of the body runs, and the generator that was written can go on too.
 *
 * <p>A body can only go on in the code that it was suspended in. Each method's frame has a version, which is made of the
 * method's instructions; a snapshot of another version is refused before anything else of it is read. To compile the same
 * source again, or to move it within its file, does not change it.
 *
 * <p><b>Read no snapshot that may come from an attacker</b> without a filter that allows only what you expect: objects are
 * read as by {@link java.io.ObjectInputStream}. A filter need not know of this library's classes, but of the frames, which
 * are in the packages of their methods; one for the whole JVM ({@code jdk.serialFilter}) must allow
 * {@code io.generator.frame.*}. That generators can be written gives an attacker nothing new: an {@code
 * ObjectInputStream} of anyone else refuses to read frames.
 *
 * <p>Python's generators can be neither pickled nor copied.
 */
public final class Snapshot {
    private Snapshot() {}

    /**
     * Writes a generator.
     *
     * @param generator what a {@code @Generator} method has returned: a generator or an iterator; that it is to be closed
     *     when it is unreachable is not written
     * @param out where to write it to; is neither buffered nor closed
     * @throws IllegalArgumentException if it is another kind of generator
     * @throws IllegalStateException if it is running
     * @throws java.io.NotSerializableException if something cannot be written; the message names the local that keeps it.
     *     Nothing is written then
     * @throws IOException if the stream throws it
     */
    public static void write(Iterator<?> generator, OutputStream out) throws IOException {
        SnapshotWriter.write(generator, out);
    }

    /**
     * Writes a generator to an array.
     *
     * @param generator as for {@link #write}
     * @return the snapshot
     * @throws java.io.NotSerializableException as {@link #write} does
     */
    public static byte[] toBytes(Iterator<?> generator) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(generator, out);
        return out.toByteArray();
    }

    /**
     * Reads a generator.
     *
     * @param in where to read it from; nothing is read that follows the snapshot
     * @param loader where to look for classes; null for the bootstrap loader
     * @param <Y> the type of the values that it yields; not checked here, nor are the others
     * @param <S> the type of the values that it is sent
     * @param <R> the type of what it returns
     * @return the generator, which stands where it was written
     * @throws ClassNotFoundException if a class is missing, such as that of a method's frame
     * @throws java.io.InvalidClassException if a method has changed since, or another class has, or if a filter of the JVM
     *     refuses a class
     * @throws java.io.StreamCorruptedException if this is no snapshot
     * @throws IOException if the stream throws it
     */
    public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> read(InputStream in, @Nullable ClassLoader loader)
                    throws IOException, ClassNotFoundException {
        return cast(SnapshotReader.read(in, loader, null));
    }

    /**
     * Reads a generator if a filter allows its classes.
     *
     * @param in as for {@link #read(InputStream, ClassLoader)}
     * @param loader as for that
     * @param filter asked about each class but this library's own
     * @return the generator
     * @throws java.io.InvalidClassException also if the filter refuses a class
     */
    public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> read(InputStream in, @Nullable ClassLoader loader, ObjectInputFilter filter)
                    throws IOException, ClassNotFoundException {
        return cast(SnapshotReader.read(in, loader, filter));
    }

    /**
     * Reads a generator from an array.
     *
     * @param snapshot what {@link #toBytes} has returned
     * @param loader as for {@link #read(InputStream, ClassLoader)}
     * @return the generator
     * @throws IOException as that throws it
     */
    public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> fromBytes(byte[] snapshot, @Nullable ClassLoader loader)
                    throws IOException, ClassNotFoundException {
        return read(new ByteArrayInputStream(snapshot), loader);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <G> G cast(Object generator) {
        return (G) generator;
    }
}
