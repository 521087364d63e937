package io.generator.frame;

import java.util.List;

/** Joins frames that stand still to chains, by what each of them delegates to. */
final class Links {
    private Links() {}

    /**
     * Makes chains of frames of which only {@link SavedFrame#delegate} is known.
     *
     * @return how many frames belong to a chain or stand for themselves: all, unless some delegate to one another in a ring
     */
    static int join(List<SavedFrame> frames) {
        for (SavedFrame frame : frames) if (frame.delegate instanceof SavedFrame child) child.link = frame;
        int joined = 0;
        for (SavedFrame frame : frames) if (frame.delegator() == null) joined += joinRoot(frame);
        return joined;
    }

    private static int joinRoot(SavedFrame root) {
        int length = 1;
        SavedFrame innermost = root;
        while (innermost.delegate instanceof SavedFrame child) {
            innermost = child;
            length++;
        }
        if (root.delegate != null) root.link = new DelegateChain(root, innermost);
        else if (standsInChain(root)) root.state = -root.state;
        return length;
    }

    /** Whether it stands at a yield as part of a chain; by itself it has the same state without the minus. */
    private static boolean standsInChain(SavedFrame frame) {
        return frame.state < 0 && frame.state > SavedFrame.DROPPED;
    }
}
