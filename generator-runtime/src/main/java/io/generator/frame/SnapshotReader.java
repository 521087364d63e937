package io.generator.frame;

import io.generator.annotation.FrameLayout;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link SnapshotWriter} has written. Does the work of {@link io.generator.Snapshot}; not for use in source
 * code. A frame counts as running until all is read, so that nobody can resume one that is not complete.
 */
public final class SnapshotReader {
    private final SnapshotInput in;
    private final List<SavedFrame> frames = new ArrayList<>();
    private final List<@Nullable Object> targets = new ArrayList<>();

    private final IdentityHashMap<SavedFrame, @Nullable Object> heldValues = new IdentityHashMap<>();

    private SnapshotReader(SnapshotInput in) {
        this.in = in;
    }

    /**
     * Reads a generator.
     *
     * @param source where to read it from; nothing is read that follows
     * @param loader where to look for classes
     * @param filter what to allow, or null
     */
    public static SavedFrame read(InputStream source, @Nullable ClassLoader loader, @Nullable ObjectInputFilter filter)
            throws IOException, ClassNotFoundException {
        ByteArrayInputStream content = new ByteArrayInputStream(receive(new DataInputStream(source)));
        FrameVersions.check(new DataInputStream(content), loader);
        try (SnapshotInput in = new SnapshotInput(content, loader, filter)) {
            return new SnapshotReader(in).readAll();
        }
    }

    private static byte[] receive(DataInputStream data) throws IOException {
        if (data.readInt() != SnapshotWriter.MAGIC)
            throw new StreamCorruptedException("this is no snapshot of a generator");
        int format = data.readInt();
        if (format != SnapshotWriter.FORMAT)
            throw new StreamCorruptedException("the snapshot has format " + format
                    + ", of another version of the library; this one reads format " + SnapshotWriter.FORMAT);
        int length = data.readInt();
        long checksum = data.readLong();
        byte[] content = data.readNBytes(Math.max(0, length));
        if (content.length != length) throw new EOFException("the snapshot ends too early");
        if (SnapshotWriter.checksum(content) != checksum) throw corrupted();
        return content;
    }

    static StreamCorruptedException corrupted() {
        return new StreamCorruptedException("the snapshot is damaged");
    }

    private SavedFrame readAll() throws IOException, ClassNotFoundException {
        while (in.readBoolean()) readFrame();
        if (frames.isEmpty()) throw corrupted();
        int[] states = new int[frames.size()];
        for (int i = 0; i < states.length; i++) states[i] = readLinks(i);
        for (int i = 0; i < states.length; i++) settle(frames.get(i), states[i]);
        if (Links.join(frames) != states.length) throw corrupted();
        for (Map.Entry<SavedFrame, @Nullable Object> held : heldValues.entrySet()) hold(held.getKey(), held.getValue());
        return frames.get(0);
    }

    private void readFrame() throws IOException, ClassNotFoundException {
        if (!(in.readObject() instanceof SavedFrame frame)) throw corrupted();
        frame.received = in.readObject();
        Object target = in.readObject();
        if (target != null && !(target instanceof Iterator<?>)) throw corrupted();
        frames.add(frame);
        targets.add(target);
        if (in.readBoolean()) heldValues.put(frame, in.readObject());
    }

    private int readLinks(int number) throws IOException {
        SavedFrame frame = frames.get(number);
        int state = in.readInt();
        SavedFrame child = frame(in.readInt());
        SavedFrame shared = frame(in.readInt());
        Object target = shared != null ? shared : targets.get(number);
        if (child != null) delegate(frame, child);
        else if (target != null) frame.delegate = ForeignDelegate.of(target);
        readLocals(frame);
        return state;
    }

    private static void hold(SavedFrame frame, @Nullable Object value) throws IOException {
        if (frame.delegator() != null || (frame.state <= 0 && frame.link == null)) throw corrupted();
        Taken.hold(frame, value);
    }

    private @Nullable SavedFrame frame(int number) throws IOException {
        if (number < SnapshotWriter.NONE || number >= frames.size()) throw corrupted();
        return number == SnapshotWriter.NONE ? null : frames.get(number);
    }

    private static void delegate(SavedFrame frame, SavedFrame child) throws IOException {
        if (child.link != null) throw corrupted();
        frame.delegate = child;
        child.link = frame;
    }

    private void readLocals(SavedFrame frame) throws IOException {
        int count = in.readInt();
        if (count == 0) return;
        List<@Nullable SavedFrame> locals = new ArrayList<>();
        for (int i = 0; i < count; i++) locals.add(frame(in.readInt()));
        new GeneratorLocals(locals.iterator()).putInto(frame);
    }

    /** Each frame once, and at a place that it has. */
    private static void settle(SavedFrame frame, int state) throws IOException {
        FrameLayout layout = frame.getClass().getAnnotation(FrameLayout.class);
        int places = layout == null ? Integer.MAX_VALUE : layout.lines().length;
        boolean stands = state > SavedFrame.DROPPED && Math.abs(state) < places;
        boolean ended = state <= SavedFrame.HANDED_OVER && state != SavedFrame.RUNNING;
        if (frame.state != SavedFrame.RUNNING || !(stands || ended)) throw corrupted();
        frame.state = state;
    }
}
