package io.generator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.conformance.child.Driver;
import io.generator.conformance.sample.Initialisation;
import io.generator.conformance.sample.Introspection;
import io.generator.conformance.sample.Recursion;
import io.generator.conformance.sample.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What rewritten code can see of its being rewritten, and what it cannot. */
@Timeout(60)
class RuntimeBehaviourTest {
    /**
     * The same recursion reaches at least this part of the depth that it reaches unrewritten: about a fifth where both are
     * interpreted, a twentieth where the JIT compiler inlines the recursion as it was.
     */
    private static final int PART_OF_DEPTH = 50;

    private static final long STACK_SIZE = 8 << 20;

    private long suspensionsBefore;

    @BeforeEach
    void countSuspensions() {
        suspensionsBefore = Driver.total();
    }

    private boolean hasSuspended() {
        return Driver.total() > suspensionsBefore;
    }

    @Test
    @Tag("rt-caller-index")
    void aCallerIsFoundByItsNameButNotByItsIndex() throws Exception {
        assertThat(callers(RewrittenClasses.original(Introspection.class))).containsExactly("get", "get");
        assertThat(callers(RewrittenClasses.control(Introspection.class))).containsExactly("secondFromTop", "get");
        List<String> tortured = callers(RewrittenClasses.torture(Introspection.class));
        assertThat(hasSuspended()).isTrue();
        assertThat(tortured.get(0)).isNotEqualTo("get");
        assertThat(tortured.get(1)).isEqualTo("get");
    }

    private static List<String> callers(RewrittenClasses classes) throws ReflectiveOperationException {
        Supplier<?> introspection = classes.make(Introspection.class, Supplier.class);
        return ((List<?>) introspection.get()).stream().map(String::valueOf).toList();
    }

    @Test
    @Tag("rt-stack-depth")
    void aDeepRecursionOverflowsLaterThanAtAFractionOfItsDepth() throws Exception {
        int before = deepest(RewrittenClasses.original(Recursion.class));
        int after = deepest(RewrittenClasses.torture(Recursion.class));
        assertThat(hasSuspended()).isTrue();
        assertThat(after).as("of " + before).isGreaterThan(before / PART_OF_DEPTH);
    }

    /** Where the error comes through as what it is, the depth is not negative. */
    private static int deepest(RewrittenClasses classes) throws Exception {
        IntSupplier recursion = classes.make(Recursion.class, IntSupplier.class);
        CompletableFuture<Integer> depth = new CompletableFuture<>();
        new Thread(null, () -> complete(depth, recursion), "deep", STACK_SIZE).start();
        int deepest = depth.get();
        assertThat(deepest).isPositive();
        return deepest;
    }

    private static void complete(CompletableFuture<Integer> depth, IntSupplier recursion) {
        try {
            depth.complete(recursion.getAsInt());
        } catch (RuntimeException | Error e) {
            depth.completeExceptionally(e);
        }
    }

    @Test
    @Tag("rt-thread-interrupt")
    void interruptsAndTimeoutsComeThrough() throws Exception {
        Function<Object, Object> waiting = function(RewrittenClasses.torture(Waiting.class), Waiting.class);
        assertThat(interrupted(waiting, "sleep")).isEqualTo("interrupted, and the flag is false");
        assertThat(interrupted(waiting, "work")).isEqualTo("worked until the flag was set");
        assertThat(waiting.apply("time out")).isEqualTo("timed out");
        assertThat(waiting.apply("sum")).isEqualTo("sum 4950, and the flag is false");
        assertThat(hasSuspended()).isTrue();

        Thread.currentThread().interrupt();
        assertThat(waiting.apply("sum")).isEqualTo("sum 4950, and the flag is true");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Object interrupted(Function<Object, Object> waiting, String way) throws Exception {
        CompletableFuture<Object> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> result.complete(waiting.apply(way)));
        thread.start();
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(result).isNotDone();
        thread.interrupt();
        return result.get();
    }

    @Test
    @Tag("rt-static-init-once")
    void theSameUsesInitialiseTheSameClasses() throws Exception {
        for (boolean isOther : List.of(false, true)) {
            Object before = initialised(RewrittenClasses.original(INITIALISING), isOther);
            assertThat(before.toString()).contains("begins, null null false, ").contains("initialises ByArgument");
            assertThat(before.toString().contains("initialises Other")).isEqualTo(isOther);
            assertThat(initialised(RewrittenClasses.control(INITIALISING), isOther))
                    .isEqualTo(before);
            assertThat(initialised(RewrittenClasses.torture(INITIALISING), isOther))
                    .isEqualTo(before);
        }
        assertThat(hasSuspended()).isTrue();
    }

    private static final Class<?>[] INITIALISING = initialising();

    /** The class with all classes in it. */
    private static Class<?>[] initialising() {
        Class<?>[] members = Initialisation.class.getDeclaredClasses();
        Class<?>[] all = java.util.Arrays.copyOf(members, members.length + 1);
        all[members.length] = Initialisation.class;
        return all;
    }

    private static Object initialised(RewrittenClasses classes, boolean isOther) throws ReflectiveOperationException {
        return function(classes, Initialisation.class).apply(isOther);
    }

    @SuppressWarnings("unchecked") // the samples are functions of what they are given here
    private static Function<Object, Object> function(RewrittenClasses classes, Class<? extends Function<?, ?>> type)
            throws ReflectiveOperationException {
        return (Function<Object, Object>) classes.make(type, Function.class);
    }
}
