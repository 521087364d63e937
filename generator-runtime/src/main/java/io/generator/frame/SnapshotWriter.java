package io.generator.frame;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes a generator that stands still, with all that it delegates to and the generators among its locals. Does the work
 * of {@link io.generator.Snapshot}; not for use in source code.
 *
 * <p>Frames are written one after the other and refer to one another by number, so that a chain may be of any length.
 */
public final class SnapshotWriter extends FrameGraph {
    static final int MAGIC = 0x47454E53;
    static final int FORMAT = 1;

    /** In the place of a frame's number. */
    static final int NONE = -1;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final SnapshotOutput out;
    private final FrameVersions versions = new FrameVersions();

    /** For each clone that was looked at, what is missing in its locals. */
    private final IdentityHashMap<SavedFrame, List<@Nullable SavedFrame>> generators = new IdentityHashMap<>();

    private List<@Nullable SavedFrame> found = List.of();
    private @Nullable SavedFrame writing;

    private SnapshotWriter() throws IOException {
        out = new SnapshotOutput(content, this::encounter);
    }

    /**
     * Writes a generator.
     *
     * @param generator the generator
     * @param target where to write it to; nothing is written if anything fails but the target itself
     */
    public static void write(Object generator, OutputStream target) throws IOException {
        Object found = generator instanceof ClosingHandle<?, ?, ?, ?> handle ? handle.frame : generator;
        if (!(found instanceof SavedFrame frame))
            throw new IllegalArgumentException(
                    "only the generator of a @Generator method can be written, and this is a "
                            + generator.getClass().getName());
        SnapshotWriter writer = new SnapshotWriter();
        writer.cloneOf(frame);
        writer.writeFrames();
        writer.writeAllLinks();
        writer.send(target);
    }

    /** What tells a snapshot from other data, the length, a checksum; then the methods' versions and the frames. */
    private void send(OutputStream target) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        versions.write(new DataOutputStream(all));
        content.writeTo(all);
        DataOutputStream data = new DataOutputStream(target);
        data.writeInt(MAGIC);
        data.writeInt(FORMAT);
        data.writeInt(all.size());
        data.writeLong(checksum(all.toByteArray()));
        all.writeTo(data);
        data.flush();
    }

    static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private void writeFrames() throws IOException {
        for (int i = 0; i < originals().size(); i++) {
            out.writeBoolean(true);
            writeFrame(originals().get(i));
        }
        out.writeBoolean(false);
    }

    private void writeFrame(SavedFrame original) throws IOException {
        SavedFrame clone = prepared(original);
        writing = clone;
        try {
            out.writeObject(clone);
        } catch (NotSerializableException e) {
            throw Unserializable.local(original, e);
        }
        writing = null;
        write(original, "its result", clone.received);
        Object target = clone.delegate instanceof ForeignDelegate foreign ? foreign.target() : null;
        write(original, "what it delegates to", target instanceof SavedFrame ? null : target);
        out.writeBoolean(clone.held);
        if (clone.held) write(original, "the value that hasNext() has fetched", original.current());
    }

    private void write(SavedFrame original, String what, @Nullable Object value) throws IOException {
        try {
            out.writeObject(value);
        } catch (NotSerializableException e) {
            throw Unserializable.other(original, what, value, e);
        }
    }

    /** The clone of a frame, whose locals do not refer to other frames any more. */
    private SavedFrame prepared(SavedFrame original) {
        SavedFrame clone = cloneOf(original);
        if (generators.containsKey(clone)) return clone;
        found = new ArrayList<>(0);
        generators.put(clone, found);
        versions.add(clone);
        return visit(original);
    }

    /** A frame that an object refers to which is written. */
    private Object encounter(SavedFrame frame) {
        return frame == writing ? frame : prepared(frame);
    }

    @Override
    public @Nullable Object iterator(@Nullable Object value, int index) {
        SavedFrame clone = value instanceof SavedFrame frame ? cloneOf(frame) : null;
        found.add(clone);
        return clone == null ? value : null;
    }

    @Override
    public @Nullable Object object(@Nullable Object value, int index) {
        return iterator(value, index);
    }

    @Override
    public void narrower(@Nullable Object value, int index) {
        // an object like any other
    }

    /** Whether frames are watched is a matter of the JVM that reads them. */
    @Override
    SavedFrame newClone(SavedFrame original) {
        return Watched.unwatched(original);
    }

    @Override
    Object target(Object target) {
        return target instanceof SavedFrame frame ? cloneOf(frame) : target;
    }

    private void writeAllLinks() throws IOException {
        List<SavedFrame> frames = link();
        IdentityHashMap<SavedFrame, Integer> numbers = new IdentityHashMap<>(frames.size());
        for (int i = 0; i < frames.size(); i++) numbers.put(frames.get(i), i);
        for (SavedFrame frame : frames) writeLinks(frame, numbers);
        out.flush();
    }

    private void writeLinks(SavedFrame frame, IdentityHashMap<SavedFrame, Integer> numbers) throws IOException {
        out.writeInt(frame.state);
        Object delegate = frame.delegate;
        out.writeInt(delegate instanceof SavedFrame child ? numbers.getOrDefault(child, NONE) : NONE);
        Object target = delegate instanceof ForeignDelegate foreign ? foreign.target() : null;
        out.writeInt(target instanceof SavedFrame shared ? numbers.getOrDefault(shared, NONE) : NONE);
        List<@Nullable SavedFrame> missing = generators.getOrDefault(frame, List.of());
        out.writeInt(missing.size());
        for (SavedFrame generator : missing)
            out.writeInt(generator == null ? NONE : numbers.getOrDefault(generator, NONE));
    }
}
