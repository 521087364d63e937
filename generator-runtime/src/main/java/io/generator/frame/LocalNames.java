package io.generator.frame;

import io.generator.annotation.FrameLayout;

/** Names the locals of a frame in messages. */
final class LocalNames {
    private LocalNames() {}

    /** Where a frame stands: {@code pkg.Outer.method(Outer.java:42)}. */
    static String where(SavedFrame frame) {
        return FrameReader.read(frame).toString();
    }

    /** The local with an index: {@code local `n`}, or that it has no name in the class file. */
    static String describe(SavedFrame frame, int index) {
        FrameLayout layout = Watched.lookThrough(frame).getClass().getAnnotation(FrameLayout.class);
        int at = FrameReader.suspensionPoint(frame);
        if (layout != null && at >= 0)
            for (String local : layout.locals()[at].split(" ", -1))
                if (local.endsWith("=" + index)) return "local `" + local.substring(0, local.lastIndexOf('=')) + "`";
        return "a local without a name";
    }
}
