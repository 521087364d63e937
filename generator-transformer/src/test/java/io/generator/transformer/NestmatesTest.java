package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Private members of a class and of those nested with it: reached by bridges before Java 11, and directly since. */
class NestmatesTest {
    /** The result of {@code run()} is that of the same source without the two annotations' meaning: a list. */
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            public class Outer {
                private int own = 1;
                private static String shared = "s";
                private long add(long a) { return own += a; }
                private static int twice(int a) { return 2 * a; }
                private Outer() {}
                private Outer(int own) { this.own = own; }
                @Generator private TwoWayGen<Object, Integer, Object> own() {
                    own += Gen.<Integer>yield(own++);
                    Outer other = new Outer(Gen.<Integer>yield(add(twice(own))));
                    other.own <<= 2;
                    shared += Gen.<Integer>yield(other.add(1));
                    return TwoWayGen.returning(shared + own + other.own);
                }
                @Generator TwoWayGen<Object, Integer, Object> siblings(Sibling s) {
                    s.hidden += Gen.<Integer>yield(s.hidden++);
                    Sibling other = new Sibling(Gen.<Integer>yield(s.more(1)));
                    return TwoWayGen.returning(Sibling.count + other.hidden + Gen.<Integer>yield(s.hidden));
                }
                private static class Sibling {
                    private long hidden;
                    private static int count;
                    private Sibling(long hidden) { this.hidden = hidden; count++; }
                    private double more(int n) { return hidden + n / 2.0; }
                    @Generator private TwoWayGen<Object, Integer, Object> outers(Outer o) {
                        o.own -= Gen.<Integer>yield(o.own--);
                        shared = "r" + Gen.<Integer>yield(twice(o.own)) + o.add(hidden);
                        return TwoWayGen.returning(shared);
                    }
                }
                private static List<Object> drive(TwoWayGen<Object, Integer, Object> gen) {
                    List<Object> seen = new ArrayList<>();
                    try {
                        seen.add(gen.next());
                        for (int sent = 10; ; sent += 10) seen.add(gen.send(sent));
                    } catch (StopIteration end) {
                        seen.add(end.value());
                        return seen;
                    }
                }
                public static Object run() {
                    List<Object> all = drive(new Outer().own());
                    all.addAll(drive(new Outer().siblings(new Sibling(5))));
                    all.addAll(drive(new Sibling(7).outers(new Outer(100))));
                    return all.toString();
                }
            }
            """;

    @TempDir
    Path directory;

    private Compilation compile(int release) {
        return Compilation.of(directory, SourceCompiler.javac(release), Map.of("p.Outer", SOURCE));
    }

    private static Object run(Compilation compilation) throws ReflectiveOperationException {
        return Class.forName("p.Outer", true, compilation.transforming())
                .getMethod("run")
                .invoke(null);
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(classFile).accept(node, 0);
        return node;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    @Hazard("acc-private-own")
    void membersOfTheClassItself(int release) throws ReflectiveOperationException {
        try (Compilation compilation = compile(release)) {
            assertThat(read(compilation.classFile("p.Outer")).version).isEqualTo(44 + release);
            // 1 + 10 = 11; 11 + 22 = 33; 20 * 4 + 1 = 81
            assertThat(run(compilation)).asString().startsWith("[1, 33, 81, s303381, ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    @Hazard("acc-private-of-nestmates")
    void membersOfTheClassesAround(int release) throws ReflectiveOperationException {
        try (Compilation compilation = compile(release)) {
            List<String> bridges = new ArrayList<>();
            for (MethodNode method : read(compilation.classFile("p.Outer")).methods)
                if (method.name.startsWith("access$")) bridges.add(method.name);
            assertThat(bridges.isEmpty()).isEqualTo(release >= 11);
            assertThat(run(compilation)).asString().endsWith(", 5, 15.5, 15, 52, 100, 180, r2097]");
        }
    }

    /** The frames are no members of the nest, whose host may be another class file: nothing is added there. */
    @Test
    void theAttributesOfTheNestStay() {
        try (Compilation compilation = compile(17)) {
            for (String name : List.of("p.Outer", "p.Outer$Sibling")) {
                byte[] classFile = compilation.classFile(name);
                TransformResult result = compilation.transformer().transform(classFile);
                assertThat(result.outcome()).isEqualTo(Outcome.TRANSFORMED);
                ClassNode before = read(classFile);
                ClassNode after = read(result.classFile());
                assertThat(after.nestMembers).isEqualTo(before.nestMembers);
                assertThat(after.nestHostClass).isEqualTo(before.nestHostClass);
                assertThat(after.innerClasses).hasSameSizeAs(before.innerClasses);
                result.frames().values().forEach(frame -> {
                    assertThat(read(frame).nestHostClass).isNull();
                    assertThat(read(frame).innerClasses).isEmpty();
                });
            }
        }
    }
}
