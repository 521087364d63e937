package io.generator.transformer.random;

import io.generator.Coroutine;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A random program in five forms: as a generator, as a lambda that is one, as a coroutine and a lambda that is one, where each
 * yield is an await, and as a plain method in which each yield is a call that notes the value and answers at once. What the
 * plain one does is what the others have to do.
 */
public final class Program {
    /** A field that programs change. */
    public static int field;

    private static final String TEMPLATE = """
            import io.generator.*;
            import io.generator.annotation.Async;
            import io.generator.annotation.Generator;
            import io.generator.transformer.random.Program;
            import io.generator.transformer.random.Program.Pair;
            import io.generator.transformer.random.Program.Resource;
            import java.util.concurrent.CompletionStage;
            import static io.generator.Async.*;
            import static io.generator.transformer.random.Program.*;

            public class %s {
                static String none() { return null; }

                @Generator
                public static TwoWayGen<Object, Integer, Object> rewritten(int p, long q, String r, boolean s) throws Throwable {
            %s    }

                public static TwoWayGen<Object, Integer, Object> lambda(int a, long b, String c, boolean d) {
                    return TwoWayGen.of(() -> {
                    int p = a; long q = b; String r = c; boolean s = d;
            %s    });
                }

                @Async
                public static Coroutine<Object> coroutine(int p, long q, String r, boolean s) throws Throwable {
            %s    }

                public static Coroutine<Object> asyncLambda(int a, long b, String c, boolean d) {
                    return async(() -> {
                    int p = a; long q = b; String r = c; boolean s = d;
            %s    });
                }

                @Async
                static <T> Coroutine<T> inner(CompletionStage<T> answer) {
                    return Coroutine.of(await(answer));
                }

                public static TwoWayGen<Object, Integer, Object> plain(int p, long q, String r, boolean s) throws Throwable {
            %s    }
            }
            """;

    private static final Object[] ARGUMENTS = {5, 1L << 40, "r", true};
    private static final List<String> TRACE = new ArrayList<>();
    private static Random script = new Random(0);

    /** Which futures are completed when they are awaited. */
    private static Random completions = new Random(0);

    private static Runnable completion = () -> {};

    private final String name;
    private final String source;

    /** Writes the program of a seed. */
    public Program(long seed) {
        this.name = "Program" + seed;
        String body = new ProgramWriter(seed).write();
        String generator = body.replace("YIELD(", "Gen.<Integer>yield(");
        String returned = "TwoWayGen.returning(";
        this.source = TEMPLATE.formatted(
                name,
                generator,
                generator,
                awaiting(body, "await(Program.<Integer>future(", ")").replace(returned, "Coroutine.<Object>of("),
                awaiting(body, "await(inner(Program.<Integer>future(", "))").replace(returned, "("),
                body.replace("YIELD(", "Program.<Integer>call("));
    }

    /** The body with an await for each yield. */
    private static String awaiting(String body, String begin, String end) {
        int at = body.lastIndexOf("YIELD(");
        if (at < 0) return body;
        int close = closing(body, at + "YIELD".length());
        String rest = begin + body.substring(at + "YIELD(".length(), close) + end + body.substring(close);
        return awaiting(body.substring(0, at) + rest, begin, end);
    }

    private static int closing(String body, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            if (body.charAt(i) == '(') depth++;
            if (body.charAt(i) == ')' && --depth == 0) return i;
        }
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    // ---- what programs call

    /** An object that is made of values. */
    public record Pair(long a, long b) {
        public Pair {
            log("pair");
            if (a == 3) throw new Failure("three");
        }

        public int sum() {
            return (int) (a + b);
        }
    }

    /** What is closed at the end. */
    public record Resource(Object value) implements AutoCloseable {
        public Resource {
            log(value);
        }

        @Override
        public void close() {
            log("close");
            if ("1".equals(String.valueOf(value))) throw new Failure("closing");
        }
    }

    /** What programs and scripts throw. */
    public static final class Failure extends IllegalStateException {
        private static final long serialVersionUID = 1;

        public Failure(String message) {
            super(message);
        }
    }

    public static int mix(byte a, long b, int c, double d) {
        return a * 31 + (int) (b ^ b >>> 32) + c * 7 + (int) d;
    }

    public static void log(Object value) {
        TRACE.add("log " + describe(value));
    }

    /** A yield of the plain form. */
    @SuppressWarnings("unchecked")
    public static <T> T call(Object value) {
        TRACE.add("yield " + describe(value));
        Object answer = answer();
        if (answer instanceof Failure failure) throw failure;
        return (T) answer;
    }

    /** What an await of the asynchronous forms is given: a future that is completed already, or will be by whoever drives. */
    public static <T> CompletionStage<T> future(Object value) {
        CompletableFuture<T> future = new CompletableFuture<>();
        completion = () -> complete(future, value);
        if (completions.nextBoolean()) completion.run();
        return future;
    }

    @SuppressWarnings("unchecked")
    private static <T> void complete(CompletableFuture<T> future, Object value) {
        TRACE.add("yield " + describe(value));
        Object answer = answer();
        if (answer instanceof Failure failure) future.completeExceptionally(failure);
        else future.complete((T) answer);
    }

    // ---- the ways to run it

    /** Runs the plain form. */
    public static List<String> runPlain(Class<?> program, long seed) throws ReflectiveOperationException {
        begin(seed);
        try {
            TwoWayGen<?, ?, ?> end = invoke(program, "plain");
            TRACE.add("returned " + describe(end.result()));
        } catch (InvocationTargetException e) {
            TRACE.add("threw " + describe(e.getCause()));
        }
        return List.copyOf(TRACE);
    }

    /** Runs the generator that is a method. */
    public static List<String> runRewritten(Class<?> program, long seed) throws ReflectiveOperationException {
        return run(program, "rewritten", seed);
    }

    /** Runs the generator that is a lambda. */
    public static List<String> runLambda(Class<?> program, long seed) throws ReflectiveOperationException {
        return run(program, "lambda", seed);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Class<?> program, String form, long seed) throws ReflectiveOperationException {
        begin(seed);
        TwoWayGen<Object, Integer, Object> gen = (TwoWayGen<Object, Integer, Object>) invoke(program, form);
        try {
            Object value = gen.next();
            while (true) {
                TRACE.add("yield " + describe(value));
                Object answer = answer();
                value = answer instanceof Failure failure ? gen.raise(failure) : gen.send((Integer) answer);
            }
        } catch (StopIteration e) {
            TRACE.add("returned " + describe(e.value()));
        } catch (Throwable t) {
            TRACE.add("threw " + describe(t));
        }
        return List.copyOf(TRACE);
    }

    /** Runs the coroutine that is a method. */
    public static List<String> runCoroutine(Class<?> program, long seed) throws ReflectiveOperationException {
        return await(program, "coroutine", seed);
    }

    /** Runs the coroutine that is a lambda. */
    public static List<String> runAsyncLambda(Class<?> program, long seed) throws ReflectiveOperationException {
        return await(program, "asyncLambda", seed);
    }

    private static List<String> await(Class<?> program, String form, long seed) throws ReflectiveOperationException {
        begin(seed);
        Coroutine<?> coroutine = (Coroutine<?>) method(program, form).invoke(null, ARGUMENTS);
        try {
            while (true) {
                Object waitsFor = coroutine.send(null);
                if (waitsFor instanceof CompletableFuture<?> future && !future.isDone()) completion.run();
                else TRACE.add("waits for " + describe(waitsFor));
            }
        } catch (StopIteration e) {
            TRACE.add("returned " + describe(e.value()));
        } catch (Throwable t) {
            TRACE.add("threw " + describe(t));
        }
        return List.copyOf(TRACE);
    }

    private static void begin(long seed) {
        TRACE.clear();
        field = 0;
        script = new Random(seed);
        completions = new Random(~seed);
    }

    private static TwoWayGen<?, ?, ?> invoke(Class<?> program, String form) throws ReflectiveOperationException {
        return (TwoWayGen<?, ?, ?>) method(program, form).invoke(null, ARGUMENTS);
    }

    private static Method method(Class<?> program, String form) throws NoSuchMethodException {
        return program.getMethod(form, int.class, long.class, String.class, boolean.class);
    }

    /** A number to send, or an exception to raise, or now and then null. */
    private static Object answer() {
        int number = script.nextInt(40);
        if (number == 0) return new Failure("raised");
        return number == 1 ? null : (Integer) (number % 9 - 2);
    }

    private static String describe(Object value) {
        if (value instanceof Failure failure) return "failure " + failure.getMessage() + failure.getSuppressed().length;
        if (value instanceof int[] array) return Arrays.toString(array);
        if (value instanceof Throwable) return value.getClass().getName();
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }
}
