package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.generator.box.Hazard;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own computation is the judge: the rewriting must not change the serial version of a class. */
class SerialVersionTest {
    private static final String SOURCE = """
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.io.Serializable;
            public class Host<T> implements Serializable, Comparable<Host<T>> {
                private static final int A = 1;
                protected transient String b;
                static { if (A > 1) throw new Error(); }
                @Generator public Gen<Integer> publicMethod(int n) { Gen.yield(n); return Gen.done(); }
                @Generator private static Gen<T2> privateMethod(T2... ts) { return Gen.done(); }
                @Generator protected final Gen<Integer> name() { return Gen.done(); }
                public int compareTo(Host<T> other) { return 0; }
                static class T2 {}
                static class Inherits extends Host<String> {
                    @Generator Iterable<String> items() { Runnable r = () -> publicMethod(1); Gen.yield("x"); return Gen.done(); }
                }
                static class Declares implements Serializable {
                    private static final long serialVersionUID = 42;
                    @Generator Gen<String> items() { Gen.yield("x"); return Gen.done(); }
                }
                enum Constant { ONE; @Generator Gen<String> items() { Gen.yield("x"); return Gen.done(); } }
                record Rec(int i) implements Serializable {
                    @Generator Gen<String> items() { Gen.yield("x"); return Gen.done(); }
                }
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @Hazard("cls-serializable-suid")
    @ValueSource(strings = {"Host", "Host$Inherits", "Host$Declares", "Host$Constant", "Host$Rec"})
    void staysTheSame(String name) throws IOException, ReflectiveOperationException {
        try (Compilation compilation = Compilation.of(directory, Map.of("Host", SOURCE));
                URLClassLoader original =
                        new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            Class<?> before = Class.forName(name, true, original);
            Class<?> after = Class.forName(name, true, compilation.transforming());
            assertThat(after.getDeclaredMethods()).hasSizeGreaterThan(before.getDeclaredMethods().length);
            assertThat(ObjectStreamClass.lookup(after).getSerialVersionUID())
                    .isEqualTo(ObjectStreamClass.lookup(before).getSerialVersionUID());
        }
    }

    /** A frame is part of a snapshot or refuses at once, and its host goes on being serialisable. */
    @Test
    @Hazard("cls-serializable-frame")
    void aFrameIsNotSerialisedAsAnObject() throws IOException, ReflectiveOperationException {
        try (Compilation compilation = Compilation.of(directory, Map.of("Host", SOURCE))) {
            Class<?> type = Class.forName("Host", true, compilation.transforming());
            Object host = type.getConstructor().newInstance();
            Object generator = type.getMethod("publicMethod", int.class).invoke(host, 1);
            try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
                out.writeObject(host);
                assertThatExceptionOfType(NotSerializableException.class)
                        .isThrownBy(() -> out.writeObject(List.of(generator)))
                        .withMessage(
                                "Host$publicMethod$Frame: a generator is written by io.generator.Snapshot, and not as an"
                                        + " object");
            }
        }
    }
}
