package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which other classes are needed to rewrite a class, and to link it afterwards. */
class VerificationTest {
    private static final String BODY = """
            Base base = arg == null ? new One() : new Two();
            Shown shown = arg == null ? new One() : base;
            Object[] array = arg == null ? new One[] {new One()} : new Two[] {null, (Two) base};
            Base failed = null;
            try {
                base.use(YIELD(base.show()));
                base = (Base) array[array.length - 1];
                shown.use(YIELD(shown.show()));
            } catch (Failure | IllegalStateException e) {
                failed = base;
                YIELD(e.getMessage());
            } finally {
                YIELD("finally " + array.length);
            }
            return RETURN(failed == null ? "used" : failed.show());
            """;

    private static final Map<String, String> OTHERS = Map.of(
            "p.Base",
            "package p; public abstract class Base implements Shown { }",
            "p.Shown",
            """
            package p;
            public interface Shown {
                default String show() { return getClass().getSimpleName(); }
                default void use(Object o) { if (o == null) throw new Failure(show()); }
            }
            """,
            "p.One",
            "package p; public class One extends Base { }",
            "p.Two",
            "package p; public class Two extends Base { }",
            "p.Failure",
            "package p; public class Failure extends RuntimeException { Failure(String s) { super(s); } }");

    @TempDir
    Path directory;

    private Twins twins;

    @BeforeEach
    void compile() {
        twins = Twins.of(directory, SourceCompiler.javac(17), OTHERS, "", BODY);
    }

    @Test
    void worksWithAllClasses() throws Exception {
        assertThat(twins.check(null, "a", "b"))
                .containsExactly("yields One", "yields One", "yields finally 1", "returns used");
        assertThat(twins.check(1, "a"))
                .containsExactly("yields Two", "yields Two", "yields Two", "yields finally 2", "returns Two");
    }

    /** Stack maps are made of those that the compiler wrote, and need no superclass that two classes have in common. */
    @Test
    @Hazard("frame-compute")
    void theSameComesOutWhereNoneOfTheClassesThatItUsesCanBeFound() {
        byte[] host = twins.compilation().classFile("p.Host");
        TransformResult result = twins.compilation().transformer().transform(host);
        try (ClassPathHierarchy runtimeOnly = new ClassPathHierarchy(Compilation.classPath())) {
            TransformResult blind = new Transformer(runtimeOnly).transform(host);
            assertThat(blind.outcome()).isEqualTo(Outcome.TRANSFORMED);
            assertThat(blind).usingRecursiveComparison().isEqualTo(result);
        }
    }

    /** Where a value fits only by what it extends, the JVM has to load it to verify that; saving it must not add to that. */
    @Test
    @Hazard("verify-extra-class-loading")
    void linkingTheRewrittenClassLoadsNothingMore() throws Exception {
        byte[] host = twins.compilation().classFile("p.Host");
        TransformResult result = twins.compilation().transformer().transform(host);
        List<String> before = loadedToLink("p.Host", Map.of("p.Host", host));
        List<String> after = loadedToLink("p.Host", Map.of("p.Host", result.classFile()));
        assertThat(before).contains("p.One", "p.Two", "p.Base");
        assertThat(after).containsExactlyElementsOf(before);
        result.frames().forEach((name, bytes) -> {
            String frame = name.replace('/', '.');
            assertThat(loadedToLink(frame, Map.of(frame, bytes))).isEmpty();
        });
    }

    /** The classes of package p, other than itself, that are loaded when a class is verified and initialised. */
    private List<String> loadedToLink(String name, Map<String, byte[]> classFiles) {
        TreeSet<String> loaded = new TreeSet<>();
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String type, boolean resolve) throws ClassNotFoundException {
                if (!type.startsWith("p.")) return super.loadClass(type, resolve);
                Class<?> known = findLoadedClass(type);
                if (known != null) return known;
                loaded.add(type);
                byte[] bytes = classFiles.containsKey(type)
                        ? classFiles.get(type)
                        : twins.compilation().classFile(type);
                return defineClass(type, bytes, 0, bytes.length);
            }
        };
        try {
            Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        loaded.remove(name);
        return List.copyOf(loaded);
    }
}
