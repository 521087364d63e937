package io.generator.frame;

/** A frame that is resumed in the place of another one, whose locals it has. */
interface Watched {
    /** The frame that holds the locals, and the layout on its class. */
    SavedFrame body();

    /** A clone of a frame that is not watched any more, as it is written to a snapshot. */
    static SavedFrame unwatched(SavedFrame frame) {
        SavedFrame clone = lookThrough(frame).clone();
        clone.state = frame.state;
        clone.held = frame.held;
        clone.received = frame.received;
        clone.raised = frame.raised;
        clone.delegate = frame.delegate;
        return clone;
    }

    /** The frame to look at where another one is resumed. */
    static SavedFrame lookThrough(SavedFrame frame) {
        return frame instanceof Watched watched ? watched.body() : frame;
    }
}
