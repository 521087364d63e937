package io.generator.frame;

import io.generator.Gen;
import java.util.IdentityHashMap;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Copies a generator that stands still, so that both go on independently. Each iterator that it reads is shared by way of
 * a {@link Tee}; one that is found twice stays one. Nothing of the original changes before the copy is complete.
 */
final class Forks extends FrameGraph {
    private final IdentityHashMap<Object, Object> others = new IdentityHashMap<>(2);

    /** For each iterator what the original is to read instead. */
    private final IdentityHashMap<Object, Tee.Branch<?>> replaced = new IdentityHashMap<>(2);

    private @Nullable SavedFrame visited;

    private Forks() {}

    /**
     * Copies a frame.
     *
     * @throws IllegalStateException if it is running
     * @throws UnsupportedOperationException if it reads something that can be neither copied nor shared
     */
    static SavedFrame copy(SavedFrame frame) {
        Forks forks = new Forks();
        SavedFrame copy = forks.cloneOf(frame);
        for (int i = 0; i < forks.originals().size(); i++) {
            forks.visited = forks.originals().get(i);
            forks.visit(forks.visited);
        }
        forks.link();
        if (!forks.replaced.isEmpty()) forks.replaceInOriginals();
        return copy;
    }

    @Override
    public @Nullable Object iterator(@Nullable Object value, int index) {
        return value == null ? null : target(value);
    }

    @Override
    public @Nullable Object object(@Nullable Object value, int index) {
        if (value instanceof AwaitingFrame frame) return cloneOf(frame); // which says that it cannot be
        return value instanceof Gen<?> ? target(value) : value;
    }

    @Override
    public void narrower(@Nullable Object value, int index) {
        if (value == null || visited == null) return;
        throw new UnsupportedOperationException(LocalNames.where(visited) + " cannot be copied: "
                + LocalNames.describe(visited, index) + " holds a "
                + value.getClass().getName()
                + " and is declared as a narrower type than Iterator, so that the copy would"
                + " take its values away; declare it as Iterator, or keep an index instead");
    }

    @Override
    Object target(Object target) {
        if (target instanceof SavedFrame frame) return cloneOf(frame);
        if (target == Taken.AFTERWARDS) return target;
        Object known = others.get(target);
        if (known != null) return known;
        Object other = forkOf(target);
        others.put(target, other);
        return other;
    }

    private Object forkOf(Object target) {
        if (target instanceof Gen<?> gen) return gen.copy();
        if (target instanceof Tee.Branch<?> branch) return branch.fork();
        Tee.Branch<?> branch = Tee.over((Iterator<?>) target);
        replaced.put(target, branch);
        return branch.fork();
    }

    /** Cannot fail. */
    private void replaceInOriginals() {
        LocalReplacement replacement = new InOriginal();
        for (SavedFrame original : originals()) {
            if (original.heir().delegate instanceof ForeignDelegate foreign) foreign.replaceTarget(replaced);
            if (!original.hasEnded()) original.replaceIterators(replacement);
        }
    }

    private final class InOriginal implements LocalReplacement {
        @Override
        public @Nullable Object iterator(@Nullable Object value, int index) {
            Tee.Branch<?> branch = replaced.get(value);
            return branch != null ? branch : value;
        }

        @Override
        public @Nullable Object object(@Nullable Object value, int index) {
            return value;
        }

        @Override
        public void narrower(@Nullable Object value, int index) {
            // stays as it is
        }
    }
}
