package io.generator.frame;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clones of frames, of those that they delegate to, and of those that their locals refer to. They are found one after
 * the other and not by recursion, so that chains may be of any length. A frame that is found twice is cloned once.
 */
abstract class FrameGraph implements LocalReplacement {
    private final IdentityHashMap<SavedFrame, SavedFrame> clones = new IdentityHashMap<>(2);
    private final List<SavedFrame> originals = new ArrayList<>(1);

    /**
     * The clone of a frame, which joins those that are to be looked at.
     *
     * @throws IllegalStateException if it is running
     */
    final SavedFrame cloneOf(SavedFrame original) {
        SavedFrame known = clones.get(original);
        if (known != null) return known;
        if (DelegateChain.rootOf(original).state == SavedFrame.RUNNING) throw original.alreadyExecuting();
        return add(original);
    }

    private SavedFrame add(SavedFrame original) {
        SavedFrame clone = newClone(original);
        clone.link = null;
        clone.catchUp();
        clones.put(original, clone);
        originals.add(original);
        return clone;
    }

    /** A clone, which stands where the frame does. */
    SavedFrame newClone(SavedFrame original) {
        return original.fork();
    }

    /** Those found up to now; the clone of one is at the same place as the frame itself. */
    final List<SavedFrame> originals() {
        return originals;
    }

    /** Looks at what the clone of a frame refers to. */
    final SavedFrame visit(SavedFrame original) {
        SavedFrame clone = cloneOf(original);
        if (clone.hasEnded()) return clone;
        if (clone.delegate instanceof SavedFrame child) {
            SavedFrame known = clones.get(child);
            clone.delegate = known != null ? known : add(child);
        }
        if (clone.delegate instanceof ForeignDelegate foreign) clone.delegate = foreign.over(target(foreign.target()));
        clone.replaceIterators(this);
        return clone;
    }

    /** Joins the clones as the frames are. */
    final List<SavedFrame> link() {
        List<SavedFrame> all = new ArrayList<>(originals.size());
        for (SavedFrame original : originals) all.add(cloneOf(original));
        Links.join(all);
        return all;
    }

    /** What takes the place of what a frame delegates to that is no frame of its own chain. */
    abstract Object target(Object target);

    @Override
    public @Nullable Object object(@Nullable Object value, int index) {
        return value instanceof SavedFrame frame ? cloneOf(frame) : value;
    }
}
