package io.generator.frame;

import io.generator.management.LiveView;
import java.util.List;

/**
 * The frames that have not ended. Run the JVM with {@code -Dio.generator.live=true}, and each frame that is made is recorded;
 * with {@code -Dio.generator.live=stacks} together with the stack where it was made. Read by {@link LiveView}.
 *
 * <p>A frame is referred to weakly. One that has ended is let go as others come, or when somebody looks. Without the switch
 * nothing is recorded: it is read once, so that the JIT compiler leaves the question away.
 *
 * <p>Any thread may call its methods.
 */
public final class LiveFrames {
    private static final String SWITCH = "io.generator.live";
    private static final String TRUE = "true";
    private static final String STACKS = "stacks";

    static final boolean ON;

    private static final boolean WITH_STACKS;
    private static final WeakFrames FRAMES = new WeakFrames();

    static {
        String value = System.getProperty(SWITCH);
        WITH_STACKS = STACKS.equals(value);
        ON = WITH_STACKS || TRUE.equals(value);
        if (value != null && !ON && !value.equals("false"))
            Unreachable.warn(
                    "-D" + SWITCH + "=" + value + " is not known; write -D" + SWITCH + "=" + TRUE + " or -D" + SWITCH
                            + "=" + STACKS,
                    null);
        if (ON) LiveView.registerQuietly();
    }

    private LiveFrames() {}

    /** Whether frames are recorded. */
    public static boolean isOn() {
        return ON;
    }

    /** The frames that have not ended, oldest first; without those that stand for no method of anyone. */
    public static List<LiveFrame> all() {
        return FRAMES.live();
    }

    /** Only to be called where it is {@link #ON}. */
    static void add(SavedFrame frame) {
        FRAMES.add(frame, WITH_STACKS ? CreationStack.here() : null);
    }
}
