package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * One body in two methods of a class {@code p.Host}: a generator, and a plain method that writes the same trace. In the
 * source {@code YIELD(x)} stands for a yield and {@code RETURN(x)} for what is returned; the only parameter is {@code arg}.
 */
final class Twins {
    private static final String HOST = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import io.generator.transformer.Trace;
            import java.util.*;
            public class Host {
                %s
                @Generator public static TwoWayGen<Object, Object, Object> rewritten(Object arg) throws Exception {
                    %s
                }
                public static Object plain(Object arg) throws Exception {
                    %s
                }
            }
            """;

    private final Path directory;
    private final Compilation compilation;
    private ClassLoader loader;

    private Twins(Path directory, Compilation compilation) {
        this.directory = directory;
        this.compilation = compilation;
    }

    /** Compiles both, and other classes by their binary names. */
    static Twins of(Path directory, SourceCompiler compiler, Map<String, String> others, String members, String body) {
        String generator = body.replace("YIELD(", "Gen.yield(").replace("RETURN(", "TwoWayGen.returning(");
        String plain = body.replace("YIELD(", "Trace.yield(").replace("RETURN(", "Trace.returning(");
        Map<String, String> sources = new HashMap<>(others);
        sources.put("p.Host", HOST.formatted(members, generator, plain));
        return new Twins(directory, Compilation.of(directory, compiler, sources));
    }

    Compilation compilation() {
        return compilation;
    }

    /** Compiles one of the other classes anew; the two methods stay as they are. */
    Twins with(String name, SourceCompiler compiler, String source) throws IOException {
        Path anew = Files.createDirectory(directory.resolve("anew"));
        try (Compilation changed = Compilation.of(anew, compiler, Map.of(name, source))) {
            for (String type : changed.classNames())
                Files.write(directory.resolve(type.replace('.', '/') + ".class"), changed.classFile(type));
        }
        return this;
    }

    /** A class of theirs, transformed. */
    Class<?> load(String name) throws ClassNotFoundException {
        if (loader == null) loader = compilation.transforming();
        return Class.forName(name, true, loader);
    }

    /** Runs both, and gives the trace. */
    List<String> check(Object argument, Object... sent) throws ClassNotFoundException {
        List<String> plain = Trace.ofPlain(call("plain", argument), sent);
        List<String> rewritten = Trace.ofGenerator(call("rewritten", argument), sent);
        assertThat(rewritten).isEqualTo(plain);
        return rewritten;
    }

    private Callable<?> call(String method, Object argument) throws ClassNotFoundException {
        Class<?> host = load("p.Host");
        return () -> {
            try {
                return host.getMethod(method, Object.class).invoke(null, argument);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) throw cause;
                throw (Error) e.getCause();
            }
        };
    }
}
