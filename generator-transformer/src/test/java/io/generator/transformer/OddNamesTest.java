package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Names that Java source cannot have, but other languages give; classes without a package. */
class OddNamesTest {
    private static final String SOURCE = """
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            public class Host {
                static class Nested {
                    int field_1;
                    @Generator Gen<Object> method_1(int n, Nested other) {
                        Nested kept = other;
                        Gen.yield(n);
                        field_1 += n;
                        Gen.yieldFrom(kept.method_1(field_1));
                        return method_2();
                    }
                    @Generator Iterable<Object> method_1(int n) { Gen.yield(-n); return Gen.done(); }
                    @Generator Gen<Object> method_2() { Gen.yield(getClass().getName()); return Gen.done(); }
                }
                public static Object run() {
                    List<Object> seen = new ArrayList<>();
                    var gen = new Nested().method_1(5, new Nested());
                    seen.add(gen.getClass().getName());
                    gen.forEachRemaining(seen::add);
                    return seen;
                }
            }
            """;

    @TempDir
    Path directory;

    /** Compiles the source, gives each of its names another one, rewrites it and runs it. */
    private Object run(String host, String nested, String method1, String method2, String field)
            throws ReflectiveOperationException {
        Map<String, String> classes = Map.of("Host", host, "Host$Nested", nested);
        Remapper names = new Remapper(org.objectweb.asm.Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                return classes.getOrDefault(internalName, internalName);
            }

            @Override
            public String mapMethodName(String owner, String name, String descriptor) {
                return name.equals("method_1") ? method1 : name.equals("method_2") ? method2 : name;
            }

            @Override
            public String mapFieldName(String owner, String name, String descriptor) {
                return name.equals("field_1") ? field : name;
            }
        };
        try (Compilation compilation = Compilation.of(directory, Map.of("Host", SOURCE))) {
            Map<String, byte[]> renamed = new HashMap<>();
            classes.forEach((source, target) -> {
                ClassWriter writer = new ClassWriter(0);
                new ClassReader(compilation.classFile(source)).accept(new ClassRemapper(writer, names), 0);
                renamed.put(target + ".class", writer.toByteArray());
            });
            ClassLoader loader = new TransformingLoader(
                    compilation.hierarchy(),
                    path -> renamed.containsKey(path) ? new ByteArrayInputStream(renamed.get(path)) : null);
            return Class.forName(host.replace('/', '.'), true, loader)
                    .getMethod("run")
                    .invoke(null);
        }
    }

    @Test
    @Hazard("cls-default-package")
    void withoutAPackage() throws ReflectiveOperationException {
        assertThat(run("Host", "Host$Nested", "method_1", "method_2", "field_1"))
                .hasToString("[Host$Nested$method_1$int_Host$Nested$Frame, 5, -5, Host$Nested]");
    }

    @Test
    @Hazard("cls-odd-names")
    void namesOfOtherLanguages() throws ReflectiveOperationException {
        assertThat(run("p/Host", "p/Host$package$$anon$1", "$colon$colon", "a_BANG_", "x$y"))
                .hasToString("[p.Host$package$$anon$1$$colon$colon$int_Host$package$$anon$1$Frame, 5, -5,"
                        + " p.Host$package$$anon$1]");
        assertThat(run("p/my-file 2", "p/my-file 2$with space", "adds (all) it's-5%", "ß漢字", "\t#"))
                .hasToString("[p.my-file 2$with space$adds (all) it's-5%$int_my-file 2$with space$Frame, 5, -5,"
                        + " p.my-file 2$with space]");
        assertThat(run("Ünï/Cödé", "Ünï/Cödé$\uD83D\uDE00", "class", "int", "this"))
                .hasToString("[Ünï.Cödé$\uD83D\uDE00$class$int_Cödé$\uD83D\uDE00$Frame, 5, -5, Ünï.Cödé$\uD83D\uDE00]");
    }
}
