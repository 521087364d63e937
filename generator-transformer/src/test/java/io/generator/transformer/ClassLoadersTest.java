package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of locals that the generator's class must not name, or that are not there while it is rewritten. */
class ClassLoadersTest {
    private static final String LIBRARY = """
            package p;
            public class Library {
                public static Hidden make(int n) { return new Hidden(n); }
                public static int read(Hidden hidden) { return hidden.n; }
                public static Hidden[] several(int n) { return new Hidden[] {make(n), make(n + 1)}; }
                public static int count(Hidden[] all) { return all.length; }
                public static int sum(Hidden[] all, Hidden one) { return all[0].n + all[1].n + one.n; }
            }
            class Hidden {
                final int n;
                Hidden(int n) { this.n = n; }
            }
            """;

    /** Its locals have a type that only the library's own package, of the library's own loader, may name. */
    private static final String HOST = """
            package PACKAGE;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            import p.Library;
            public class Host {
                @Generator static TwoWayGen<Integer, Integer, Integer> hidden() {
                    var one = Library.make(Gen.<Integer>yield(1));
                    var all = Library.several(Gen.<Integer>yield(Library.read(one)));
                    if (Gen.<Integer>yield(Library.count(all)) > 5) one = Library.make(50);
                    return TwoWayGen.returning(Library.sum(all, Library.make(Gen.<Integer>yield(Library.read(one)))));
                }
                public static Object run() {
                    var gen = hidden();
                    List<Object> seen = new ArrayList<>(List.of(gen.next(), gen.send(10), gen.send(20), gen.send(6)));
                    try {
                        gen.send(3);
                    } catch (StopIteration end) {
                        seen.add(end.value());
                    }
                    return seen.toString();
                }
            }
            """;

    private static final String EXPECTED = "[1, 10, 2, 50, 44]";

    @TempDir
    Path directory;

    private Path library;
    private Path host;

    @BeforeEach
    void directories() throws IOException {
        library = Files.createDirectory(directory.resolve("library"));
        host = Files.createDirectory(directory.resolve("host"));
    }

    /** The host, rewritten where all classes are known, in a loader below that of the library. */
    private Object run(String name, ClassLoader parent) throws ReflectiveOperationException {
        return run(name, "run", parent);
    }

    private Object run(String name, String method, ClassLoader parent) throws ReflectiveOperationException {
        List<Path> classPath = new ArrayList<>(List.of(host, library));
        classPath.addAll(Compilation.classPath());
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(classPath)) {
            ClassLoader loader = new TransformingLoader(
                    parent,
                    hierarchy,
                    path -> Files.exists(host.resolve(path)) ? Files.newInputStream(host.resolve(path)) : null);
            return Class.forName(name, true, loader).getMethod(method).invoke(null);
        }
    }

    private void compileHost(String packageName) {
        Compilation.of(
                        host,
                        Map.of(packageName + ".Host", HOST.replace("PACKAGE", packageName)),
                        "-classpath",
                        library + System.getProperty("path.separator") + System.getProperty("java.class.path"))
                .close();
    }

    /** To the JVM the two packages are different ones, so that the host must not name the library's classes. */
    @Test
    @Hazard("acc-package-private-other-loader")
    void aPackageThatTwoLoadersShare() throws IOException, ReflectiveOperationException {
        Compilation.of(library, Map.of("p.Library", LIBRARY)).close();
        compileHost("p");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {library.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(run("p.Host", loader)).isEqualTo(EXPECTED);
        }
    }

    @Test
    void aPackagePrivateClassOfAnotherPackage() throws IOException, ReflectiveOperationException {
        Compilation.of(library, Map.of("p.Library", LIBRARY)).close();
        compileHost("q");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {library.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(run("q.Host", loader)).isEqualTo(EXPECTED);
        }
    }

    @Test
    void aTypeThatItsModuleDoesNotExport() throws ReflectiveOperationException {
        String exported = LIBRARY.substring(0, LIBRARY.indexOf("class Hidden"))
                .replace("public class", "import p.internal.Hidden;\npublic class");
        String internal = "package p.internal; public class Hidden { public final int n; public Hidden(int n) { this.n"
                + " = n; } }";
        Compilation.of(
                        library,
                        Map.of(
                                "module-info",
                                "module library { exports p; }",
                                "p.Library",
                                exported,
                                "p.internal.Hidden",
                                internal))
                .close();
        compileHost("q");
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(library), ModuleFinder.of(), Set.of("library"));
        ModuleLayer layer = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, getClass().getClassLoader());
        assertThat(run("q.Host", layer.findLoader("library"))).isEqualTo(EXPECTED);
    }

    /** The lambda's type is not known to the transformer, and needed only where a lambda is made. */
    @Test
    @Hazard("dyn-indy-result-type")
    void anInterfaceThatIsMissingAtBuildTime() throws IOException, ReflectiveOperationException {
        Compilation.of(library, Map.of("p.Lazy", "package p; public interface Lazy { int get(int n); }"))
                .close();
        Compilation.of(
                        host,
                        Map.of("q.Host", """
                                package q;
                                import io.generator.*;
                                import io.generator.annotation.Generator;
                                import java.util.*;
                                import p.Lazy;
                                public class Host {
                                    @Generator static TwoWayGen<Object, Integer, Object> lazy(boolean used) {
                                        if (!used) return TwoWayGen.returning(Gen.yield("unused"));
                                        int sent = Gen.<Integer>yield("used");
                                        Lazy lazy = n -> n + sent;
                                        Lazy other = Gen.<Integer>yield("made") > 0 ? Math::abs : lazy;
                                        return TwoWayGen.returning(lazy.get(Gen.<Integer>yield("other")) + other.get(-5));
                                    }
                                    public static Object unused() {
                                        return lazy(false).next();
                                    }
                                    public static Object run() {
                                        List<Object> seen = new ArrayList<>();
                                        var gen = lazy(true);
                                        seen.addAll(List.of(gen.next(), gen.send(100), gen.send(0)));
                                        try {
                                            gen.send(7);
                                        } catch (StopIteration end) {
                                            seen.add(end.value());
                                        }
                                        return seen.toString();
                                    }
                                }
                                """),
                        "-classpath",
                        library + System.getProperty("path.separator") + System.getProperty("java.class.path"))
                .close();
        Files.move(library, directory.resolve("later"));
        assertThat(run("q.Host", "unused", getClass().getClassLoader())).isEqualTo("unused");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.resolve("later").toUri().toURL()},
                getClass().getClassLoader())) {
            assertThat(run("q.Host", loader)).isEqualTo("[used, made, other, 202]");
        }
    }
}
