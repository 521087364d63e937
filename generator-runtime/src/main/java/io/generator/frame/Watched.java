package io.generator.frame;

/** A frame that is resumed in the place of another one, whose locals it has. */
interface Watched {
    /** The frame that holds the locals, and the layout on its class. */
    SavedFrame body();

    /** The frame to look at where another one is resumed. */
    static SavedFrame lookThrough(SavedFrame frame) {
        return frame instanceof Watched watched ? watched.body() : frame;
    }
}
