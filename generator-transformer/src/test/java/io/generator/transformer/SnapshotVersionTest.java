package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.generator.Gen;
import io.generator.Snapshot;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectStreamClass;
import java.io.StreamCorruptedException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots that are read with other classes than they were written with. */
class SnapshotVersionTest {
    private static final String BODY = """
            int sum = 0;
            for (int i = 0; i < n; i++) {
                try {
                    sum += i;
                    Runnable lambda = () -> {};
                    lambda.run();
                    Gen.yield("at " + i + " " + sum);
                } catch (IllegalStateException e) {
                    sum = 1;
                }
            }
            return Gen.done();
            """;

    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            public class Host {
                /*before*/
                @Generator public static Gen<String> sums(int n) {
                    %s
                }
                /*after*/
                public static void main(String[] snapshot) throws Exception {
                    byte[] bytes = java.util.Base64.getDecoder().decode(snapshot[0]);
                    Gen<String> rest = Snapshot.fromBytes(bytes, Host.class.getClassLoader());
                    for (String value : rest) System.out.print(value + ",");
                }
            }
            """.formatted(BODY);

    @TempDir
    Path directory;

    private int compilations;

    private Compilation compile(String source, String... options) throws IOException {
        Path target = Files.createDirectory(directory.resolve("" + compilations++));
        return Compilation.of(target, Map.of("p.Host", source), options);
    }

    private ClassLoader load(String source, String... options) throws IOException, ClassNotFoundException {
        ClassLoader loader = compile(source, options).transforming();
        Class.forName("p.Host", true, loader); // which makes the frames
        return loader;
    }

    @SuppressWarnings("unchecked")
    private static Gen<String> sums(ClassLoader loader, int n) throws ReflectiveOperationException {
        Method method = Class.forName("p.Host", true, loader).getMethod("sums", int.class);
        return (Gen<String>) method.invoke(null, n);
    }

    private static long version(ClassLoader loader) throws ReflectiveOperationException {
        return ObjectStreamClass.lookup(sums(loader, 1).getClass()).getSerialVersionUID();
    }

    static Stream<Arguments> sameMethods() {
        return Stream.of(
                arguments("/*before*/", "\n\n\n"),
                arguments(
                        "/*before*/",
                        "@Generator static Gen<Object> other() { Runnable r = () -> {}; r.run(); return Gen.done(); }"),
                arguments("/*after*/", "static Runnable r(int i) { return i == 0 ? () -> {} : () -> r(0); }"),
                arguments("sum += i;", "\n sum += i; // a comment \n"));
    }

    @ParameterizedTest
    @MethodSource("sameMethods")
    void theSameMethodHasTheSameVersion(String part, String instead) throws Exception {
        ClassLoader before = load(SOURCE);
        ClassLoader after = load(SOURCE.replace(part, instead));
        assertThat(version(after)).isEqualTo(version(before));
        Gen<String> gen = sums(before, 4);
        gen.next();
        Gen<String> rest = Snapshot.fromBytes(Snapshot.toBytes(gen), after);
        assertThat(all(rest)).isEqualTo(all(gen)).hasSize(3);
        assertThat(rest.getClass().getClassLoader()).isSameAs(after);
    }

    @Test
    void linesAndSourceFilesMakeNoDifference() throws Exception {
        assertThat(version(load(SOURCE, "-g:vars"))).isEqualTo(version(load(SOURCE, "-g")));
    }

    private static List<String> all(Gen<String> gen) {
        List<String> all = new ArrayList<>();
        while (gen.hasNext()) all.add(gen.next());
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int sum = 0|int sum = 2",
                "int sum = 0|long sum = 0",
                "sum += i|sum -= i",
                "'at '|'on '",
                "i < n|i <= n",
                "IllegalStateException|IllegalArgumentException",
                "lambda.run();|lambda.hashCode();",
                "sum = 1;|sum = 100000;",
                "sum|total",
                "return Gen.done()|Gen.yield(null); return Gen.done()"
            })
    void anotherMethodIsRefused(String part, String instead) throws Exception {
        ClassLoader before = load(SOURCE, "-g");
        ClassLoader after = load(SOURCE.replace(BODY, BODY.replace(part, instead)), "-g");
        Gen<String> gen = sums(before, 4);
        gen.next();
        byte[] snapshot = Snapshot.toBytes(gen);
        assertThatExceptionOfType(InvalidClassException.class)
                .isThrownBy(() -> Snapshot.fromBytes(snapshot, after))
                .withMessageContainingAll(
                        "p.Host$sums$Frame",
                        "p.Host.sums (Host.java) has changed",
                        "" + version(before),
                        "" + version(after),
                        "with the classes that wrote it");
    }

    @Test
    void aMissingMethodIsNamed() throws Exception {
        byte[] snapshot = Snapshot.toBytes(sums(load(SOURCE), 4));
        ClassLoader after = load(SOURCE.replace("sums", "renamed"));
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Snapshot.fromBytes(snapshot, after))
                .withMessageContainingAll("p.Host.sums (Host.java)", "p.Host$sums$Frame", "renamed or removed");
    }

    @Test
    void anotherProcessGoesOn() throws Exception {
        Path target = Files.createDirectory(directory.resolve("classes"));
        try (Compilation compilation = Compilation.of(target, Map.of("p.Host", SOURCE))) {
            Gen<String> gen = sums(compilation.transforming(), 5);
            gen.next();
            gen.hasNext();
            byte[] snapshot = Snapshot.toBytes(gen);
            compilation.replace("p.Host");
            assertThat(OtherJvm.run(
                            target,
                            List.of(),
                            "p.Host",
                            java.util.Base64.getEncoder().encodeToString(snapshot)))
                    .isEqualTo("at 1 1,at 2 3,at 3 6,at 4 10,");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDamagedOneIsRefused(long seed) throws Exception {
        ClassLoader loader = load(SOURCE);
        Gen<String> gen = sums(loader, 4);
        gen.next();
        byte[] snapshot = Snapshot.toBytes(gen);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(snapshot, snapshot.length - (i % 3 == 0 ? random.nextInt(30) : 0));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> Snapshot.fromBytes(damaged, loader));
        }
        assertThatExceptionOfType(StreamCorruptedException.class)
                .isThrownBy(() -> Snapshot.fromBytes(new byte[100], loader));
    }
}
