package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.box.Hazard;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Locals whose class is an optional dependency: the plain class file could be used without it, and so can the rewritten
 * one. Nor need it be there when the class is rewritten.
 */
@Hazard("loc-missing-class")
class MissingClassTest {
    private static final String USER = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            import optional.*;
            public class User {
                @Generator static Gen<Object> guarded(boolean there, Derived parameter) {
                    Derived dependency = null;
                    Derived[][] many = null;
                    if (there) {
                        dependency = new Derived("made");
                        many = new Derived[][] {{dependency}};
                    }
                    Gen.yield("guarded");
                    if (dependency != null) Gen.yield(dependency.name() + many[0].length);
                    Gen.yield(Objects.toString(parameter, "no parameter"));
                    return Gen.done();
                }
                @Generator static Gen<Derived> typed(Derived parameter) {
                    Gen.yield(parameter);
                    Gen.yield(null);
                    return Gen.done();
                }
                public static List<Object> run(boolean there) {
                    List<Object> all = new ArrayList<>();
                    guarded(there, null).forEachRemaining(all::add);
                    Iterator<?> typed = typed(null);
                    typed.forEachRemaining(all::add);
                    return all;
                }
            }
            """;

    private static final String MERGES = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            import optional.*;
            public class Merges {
                @Generator static Gen<Base> merged(boolean flag) {
                    Base base = flag ? new Derived("derived") : new Other();
                    Named named;
                    if (flag) named = new Other();
                    else named = new Derived("named");
                    Gen.yield(base);
                    Base[] array = flag ? new Derived[] {new Derived(named.name())} : new Other[] {new Other()};
                    Gen.yield(array[0]);
                    if (array.length == 1) base = array[0];
                    Gen.yield(base);
                    return Gen.done();
                }
                public static List<Object> run(boolean flag) {
                    List<Object> all = new ArrayList<>();
                    for (Base base : merged(flag)) all.add(base.name());
                    return all;
                }
            }
            """;

    private static final Map<String, String> SOURCES = Map.of(
            "p.User", USER,
            "p.Merges", MERGES,
            "optional.Named", "package optional; public interface Named { String name(); }",
            "optional.Base", "package optional; public abstract class Base implements Named { }",
            "optional.Other",
                    "package optional; public class Other extends Base { public String name() { return \"other\"; } }",
            "optional.Derived", """
                    package optional;
                    public class Derived extends Base {
                        private final String name;
                        public Derived(String name) { this.name = name; }
                        public String name() { return name; }
                    }
                    """);

    @TempDir
    Path directory;

    private final Map<String, byte[]> classFiles = new HashMap<>();

    @BeforeEach
    void compile() throws IOException {
        try (Compilation compilation = Compilation.of(directory, SOURCES)) {
            for (String name : compilation.classNames()) classFiles.put(name, compilation.classFile(name));
        }
    }

    /** Rewrites a class with or without the optional classes, and runs it with or without them. */
    private Object run(String name, boolean atBuildTime, boolean atRunTime, boolean argument) throws Throwable {
        List<Path> classPath = new ArrayList<>(Compilation.classPath());
        if (atBuildTime) classPath.add(directory);
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(classPath)) {
            ClassLoader loader = new TransformingLoader(hierarchy, path -> {
                byte[] classFile = classFiles.get(path.replace('/', '.').replaceAll("\\.class$", ""));
                boolean there = classFile != null && (atRunTime || !path.startsWith("optional"));
                return there ? new ByteArrayInputStream(classFile) : null;
            });
            return Class.forName(name, true, loader)
                    .getMethod("run", boolean.class)
                    .invoke(null, argument);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void aClassThatIsNotThereAndNotNeeded() throws Throwable {
        for (boolean atBuildTime : new boolean[] {true, false})
            assertThat(run("p.User", atBuildTime, false, false)).hasToString("[guarded, no parameter, null, null]");
    }

    @Test
    void aClassThatIsMissedWhenItIsNeeded() {
        for (boolean atBuildTime : new boolean[] {true, false})
            assertThatThrownBy(() -> run("p.User", atBuildTime, false, true))
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessageContaining("optional/Derived");
    }

    @Test
    void aClassThatIsThereAtRunTime() throws Throwable {
        for (boolean atBuildTime : new boolean[] {true, false})
            assertThat(run("p.User", atBuildTime, true, true))
                    .hasToString("[guarded, made1, no parameter, null, null]");
    }

    /** What the classes have in common stands in the stack maps, and is searched for nowhere else. */
    @Hazard("loc-merge-common-superclass")
    @Test
    void whatMissingClassesHaveInCommon() throws Throwable {
        for (boolean atBuildTime : new boolean[] {true, false}) {
            assertThat(run("p.Merges", atBuildTime, true, true)).hasToString("[derived, other, other]");
            assertThat(run("p.Merges", atBuildTime, true, false)).hasToString("[other, other, other]");
        }
    }
}
