package io.generator.management;

import io.generator.frame.LiveFrames;
import java.util.List;

/**
 * What the generators, coroutines and event loops of this program stand at, now.
 *
 * <pre>{@code
 * java -Dio.generator.live=true -jar app.jar
 *
 * System.out.println(LiveView.dump());
 * }</pre>
 *
 * <p>Event loops and their tasks are known at all times. Other generators and coroutines are recorded with
 * {@code -Dio.generator.live=true}; with {@code -Dio.generator.live=stacks} together with where they were made. Looking at them
 * neither advances nor changes anything, and calls no code of the application. Any thread may do so.
 */
public final class LiveView {
    private static final int DEFAULT_LIMIT = 100;
    private static final String NOT_RECORDED =
            "Generators outside of event loops are not recorded; start the program with -Dio.generator.live=true";

    private LiveView() {}

    /** All as text, as {@link FramesMXBean#dump()}. */
    public static String dump() {
        return dump(new Filter(0, DEFAULT_LIMIT, ""));
    }

    /**
     * Makes the beans {@code io.generator:type=Frames} and {@code io.generator.async:type=EventLoops} known to the platform's MBean
     * server. With {@code -Dio.generator.live} that is done with the first generator. Does nothing the second time.
     *
     * @return whether they are there now; false where the JVM has no module {@code java.management}
     */
    public static boolean register() {
        return isManaged() && Registration.register();
    }

    /** As {@link #register()}; what goes wrong is logged. */
    public static void registerQuietly() {
        try {
            register();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("io.generator")
                    .log(System.Logger.Level.WARNING, "the beans of the live view could not be registered", e);
        }
    }

    /** Whether the module is there, and this one, which does not ask for it, reads it. */
    private static boolean isManaged() {
        return ModuleLayer.boot()
                .findModule("java.management")
                .filter(LiveView.class.getModule()::canRead)
                .isPresent();
    }

    static String dump(Filter filter) {
        // The frames first: of a task that comes meanwhile the loop tells, and one that ends has ended then.
        Survey survey = new Survey();
        List<LoopReport> loops = EventLoops.reports(filter);
        String frames = LiveFrames.isOn() ? new FrameText(survey, filter, loops).toString() : NOT_RECORDED;
        return loops.isEmpty() ? frames : LoopText.flat(loops) + "\n\n" + frames;
    }
}
