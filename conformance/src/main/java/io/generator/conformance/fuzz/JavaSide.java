package io.generator.conformance.fuzz;

import io.generator.Gen;
import io.generator.annotation.Generator;
import io.generator.async.EventLoop;
import io.generator.transformer.TransformResult;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.Transformer;
import io.generator.transformer.TransformerBugException;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compiles, rewrites and runs programs in this JVM. */
final class JavaSide {
    /** What the trace of a program that javac refuses begins with. */
    static final String NOT_JAVA = "not Java: ";

    /** Of the processor's: others may be at work on the machine. */
    private static final int SECONDS = 20;

    /** Of the clock's, for those that wait for ever. */
    private static final int PATIENCE = 600;

    private final Function<Program, String> printer;
    private final MemoryCompiler compiler;
    private final Transformer transformer;

    /** Makes one with a printer of its own. */
    JavaSide(Function<Program, String> printer) {
        this.printer = printer;
        List<Path> classPath = Stream.of(Body.class, Gen.class, Generator.class, EventLoop.class)
                .map(JavaSide::home)
                .distinct()
                .toList();
        this.compiler = new MemoryCompiler(classPath);
        this.transformer = new Transformer(new ClassPathHierarchy(classPath));
    }

    JavaSide() {
        this(program -> new JavaPrinter().print(program));
    }

    /** What a program reads like. */
    String print(Program program) {
        return printer.apply(program);
    }

    /** The traces of programs, by their names. */
    Map<String, List<String>> run(List<Program> programs) throws InterruptedException {
        Map<String, List<String>> traces = new HashMap<>();
        Map<String, byte[]> classes = compile(programs, traces);
        Loader loader = new Loader(classes, transformer);
        for (Program program : programs)
            if (!traces.containsKey(program.name())) traces.put(program.name(), run(program, loader));
        return traces;
    }

    private Map<String, byte[]> compile(List<Program> programs, Map<String, List<String>> traces) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Program program : programs) sources.put(program.name(), print(program));
        while (!sources.isEmpty()) {
            MemoryCompiler.Result result = compiler.compile(sources);
            if (result.errors().isEmpty()) return result.classes();
            if (!sources.keySet().removeAll(result.errors().keySet()))
                throw new IllegalStateException("cannot compile: " + result.errors());
            result.errors().forEach((name, error) -> traces.put(name, List.of(NOT_JAVA + error)));
        }
        return Map.of();
    }

    /** In a thread of its own, which is left alone if it does not end. */
    private static List<String> run(Program program, Loader loader) throws InterruptedException {
        FutureTask<List<String>> task = new FutureTask<>(() -> {
            Class<?> type = Class.forName(program.name(), true, loader);
            Object world = type.getDeclaredConstructor().newInstance();
            return world instanceof AsyncBody body ? AsyncRun.run(body) : ScriptRun.run((Body) world, program.script());
        });
        Thread thread = new Thread(null, task, program.name(), 1 << 22);
        thread.setDaemon(true);
        thread.start();
        for (int second = 0; second < PATIENCE && seconds(thread) < SECONDS; second++)
            try {
                return task.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // looked at again
            } catch (ExecutionException e) {
                return List.of("fails in Java: " + e.getCause());
            }
        List<String> stack = new ArrayList<>(List.of("takes too long in Java"));
        for (StackTraceElement element : thread.getStackTrace()) stack.add("    " + element);
        return stack;
    }

    private static long seconds(Thread thread) {
        return TimeUnit.NANOSECONDS.toSeconds(
                ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot find where " + type + " comes from", e);
        }
    }

    /** Loads the classes of programs, rewritten. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> compiled;
        private final Map<String, byte[]> frames = new HashMap<>();
        private final Transformer transformer;

        Loader(Map<String, byte[]> compiled, Transformer transformer) {
            super(Body.class.getClassLoader());
            this.compiled = compiled;
            this.transformer = transformer;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = frames.containsKey(name) ? frames.get(name) : rewritten(name);
            return defineClass(name, bytes, 0, bytes.length);
        }

        private byte[] rewritten(String name) throws ClassNotFoundException {
            byte[] classFile = compiled.get(name);
            if (classFile == null) throw new ClassNotFoundException(name);
            try {
                TransformResult result = transformer.transform(classFile);
                if (result.outcome() != Outcome.TRANSFORMED)
                    throw new ClassNotFoundException("not rewritten: " + result.diagnostics());
                result.frames().forEach((frame, bytes) -> frames.put(frame.replace('/', '.'), bytes));
                return result.classFile();
            } catch (TransformerBugException e) {
                throw new ClassNotFoundException(e.toString(), e);
            }
        }
    }
}
