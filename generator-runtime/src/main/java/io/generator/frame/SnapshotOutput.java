package io.generator.frame;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The only stream that frames may be written to; it says of each frame that it comes across what to write instead. */
final class SnapshotOutput extends ObjectOutputStream {
    private final FrameEncounter encounter;

    SnapshotOutput(OutputStream out, FrameEncounter encounter) throws IOException {
        super(out);
        this.encounter = encounter;
        enableReplaceObject(true);
    }

    /** What is to be written in the place of a frame. */
    interface FrameEncounter {
        @Nullable
        Object replace(SavedFrame frame);
    }

    @Override
    protected @Nullable Object replaceObject(@Nullable Object object) {
        return object instanceof SavedFrame frame ? encounter.replace(frame) : object;
    }
}
