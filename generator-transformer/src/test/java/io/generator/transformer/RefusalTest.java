package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What cannot be rewritten is refused: a comment {@code // REFUSED: GEN004} in the source stands on the line where it has
 * to be reported, and nothing else may be. The class is left as it is.
 */
class RefusalTest {
    private static final Pattern EXPECTED = Pattern.compile("// REFUSED: (GEN\\d+(?: GEN\\d+)*)");

    @TempDir
    Path directory;

    private final List<String> messages = new ArrayList<>();

    private void check(String source, String... options) throws IOException {
        String text = "import static io.generator.Async.*; import io.generator.*; import io.generator.annotation.*;"
                + " import io.generator.annotation.Async; import java.util.*; " + source;
        List<String> found = new ArrayList<>();
        try (Compilation compilation = Compilation.of(directory, Map.of("Refused", text), options)) {
            for (String name : compilation.classNames()) found.addAll(refused(compilation, name));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected(source));
    }

    private List<String> refused(Compilation compilation, String name) {
        byte[] classFile = compilation.classFile(name);
        byte[] before = classFile.clone();
        TransformResult result = compilation.transformer().transform(classFile);
        if (!result.diagnostics().isEmpty()) {
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.classFile()).isSameAs(classFile);
            assertThat(result.frames()).isEmpty();
        }
        assertThat(classFile).isEqualTo(before);
        return result.diagnostics().stream()
                .peek(diagnostic -> messages.add(diagnostic.toString()))
                .peek(diagnostic -> assertThat(diagnostic.file()).isEqualTo("Refused.java"))
                .peek(diagnostic -> assertThat(diagnostic.className()).isEqualTo(name))
                .map(diagnostic -> diagnostic.line() + " " + diagnostic.rule().code())
                .toList();
    }

    private static List<String> expected(String source) {
        List<String> expected = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTED.matcher(lines.get(i));
            int line = lines.get(i).contains("NO LINE") ? 0 : i + 1;
            if (matcher.find()) for (String code : matcher.group(1).split(" ")) expected.add(line + " " + code);
        }
        assertThat(expected).as("expectations in the source").isNotEmpty();
        return expected;
    }

    @Test
    void yieldOutsideAGenerator() throws IOException {
        check("""
                class Refused {
                    static Gen<Integer> plain() {
                        Gen.yield(1); // REFUSED: GEN001
                        return Gen.done();
                    }
                    @Generator
                    static Gen<Integer> fine() {
                        Gen.yield(1);
                        return Gen.done();
                    }
                    class Inner {
                        private void method(List<?> list) {
                            Gen.yieldFrom(list); // REFUSED: GEN001
                            if (list.isEmpty()) Gen.yieldFrom(fine()); // REFUSED: GEN001
                        }
                    }
                    interface I { default void m() {
                        Gen.yield(1); // REFUSED: GEN001
                    } }
                }
                """);
    }

    @Test
    @Hazard("dyn-lambda-is-no-generator")
    void yieldInALambda() throws IOException {
        check("""
                class Refused {
                    @Generator
                    Gen<Integer> lambdas(List<Integer> list) {
                        list.forEach(x -> Gen.yield(x)); // REFUSED: GEN002
                        Gen.yield(0);
                        Runnable r = () -> {
                            Runnable nested = () ->
                                    Gen.yield(this); // REFUSED: GEN002
                            Gen.yieldFrom(list); // REFUSED: GEN002
                        };
                        return Gen.done();
                    }
                    @Generator
                    static Gen<Integer> references(List<Integer> list) {
                        list.forEach(Gen::yield); // REFUSED: GEN002
                        Gen.yield(1);
                        return Gen.done();
                    }
                    static void inPlainMethod(List<List<Integer>> list) {
                        list.forEach(Gen::yieldFrom); // REFUSED: GEN002
                    }
                    Runnable inField = () -> Gen.yield(5); // REFUSED: GEN002
                }
                """);
    }

    /** Only the lambda itself is a generator: neither one inside it is, nor one of another interface. */
    @Test
    @Hazard("dyn-lambda-is-no-generator")
    void yieldInALambdaInsideAGeneratorLambda() throws IOException {
        check("""
                class Refused {
                    interface Other extends GeneratorBody<Integer> {}
                    static Gen<Integer> lambdas(List<Integer> list) {
                        return Gen.of(() -> {
                            list.forEach(x -> Gen.yield(x)); // REFUSED: GEN002
                            Gen.yield(1);
                            list.forEach(Gen::yield); // REFUSED: GEN002
                            Other other = () -> {
                                Gen.yield(2); // REFUSED: GEN002
                                return Gen.done();
                            };
                        });
                    }
                }
                """);
        assertThat(messages).anySatisfy(message -> assertThat(message).contains("or write Gen.of(() -> ...)"));
    }

    @Test
    @Hazard("dyn-generator-lambda")
    void lambdasThatCannotBeGenerators() throws IOException {
        check("""
                class Refused {
                    static void plain() {}
                    static Gen<Integer> numbers() { return Gen.done(); }
                    static final GeneratorBlock<Integer> REFERENCE = Refused::plain; // REFUSED: GEN018
                    static Gen<Integer> references() {
                        GeneratorBlock<Integer> block = Refused::numbers; // REFUSED: GEN018
                        Gen.of(Refused::plain); // REFUSED: GEN018
                        GeneratorBlock<Integer> made = String::new; // REFUSED: GEN018
                        return Gen.of(Refused::numbers);
                    }
                    static Gen<Integer> serialisable(int n) {
                        Object body = (GeneratorBody<Integer> & java.io.Serializable) () -> { // REFUSED: GEN018
                            Gen.yield(n);
                            return Gen.done();
                        };
                        Object block = (GeneratorBlock<Integer> & java.io.Serializable) () -> { // REFUSED: GEN018
                            Gen.yield(n);
                        };
                        return Gen.of(() -> {
                            Object twoWay = (TwoWayBody<?, ?, ?> & java.io.Serializable) () -> { // REFUSED: GEN018
                                return TwoWayGen.returning(1);
                            };
                        });
                    }
                }
                """);
        assertThat(messages).anySatisfy(message -> assertThat(message)
                .matches("Refused\\.java:12: GEN018: a lambda that is a generator is made serialisable \\(in"
                        + " Refused\\.serialisable\\(int\\)\\)\\R    Write a lambda of that interface alone.*"));
    }

    /** Without debug information javac makes one method of lambdas that read the same. */
    @Test
    @Hazard("dyn-generator-lambda")
    void aLambdaThatReadsAsAGeneratorDoes() throws IOException {
        check("""
                class Refused {
                    void lambdas() {
                        GeneratorBlock<Integer> fine = () -> Gen.yieldFrom(List.of(1));
                        Runnable wrong = () -> Gen.yieldFrom(List.of(1)); // REFUSED: GEN002 NO LINE
                    }
                }
                """, "-g:source");
    }

    @Test
    void rulesThatHoldInGeneratorLambdasToo() throws IOException {
        check("""
                class Refused {
                    Gen<Integer> locked() {
                        return Gen.of(() -> {
                            synchronized (this) {
                                Gen.yield(1); // REFUSED: GEN004
                            }
                        });
                    }
                    static Gen<Integer> sent() {
                        return Gen.of(() -> {
                            Integer sent = Gen.yield(1); // REFUSED: GEN009
                        });
                    }
                    static Gen<Integer> withoutBraces() {
                        return Gen.of(() -> Gen.yield(1)); // REFUSED: GEN009
                    }
                }
                """);
        assertThat(messages).anySatisfy(message -> assertThat(message).contains("{ Gen.yield(x); }"));
    }

    /** The message names the method around the lambdas, and says what to write instead. */
    @Test
    @Hazard("dyn-lambda-is-no-generator")
    void theMessageForALambda() throws IOException {
        check("""
                class Refused {
                    @Generator static Gen<Integer> outer(List<Integer> list) {
                        Runnable nested = () -> list.forEach(x -> {
                            Gen.yield(x); // REFUSED: GEN002
                        });
                        return Gen.done();
                    }
                }
                """);
        assertThat(messages)
                .singleElement()
                .asString()
                .matches("Refused\\.java:4: GEN002: a lambda yields, which is not itself a generator \\(in"
                        + " Refused\\.outer\\)\\R    A lambda is a method of its own\\. .*");
    }

    @Test
    void yieldInAClassInsideAGenerator() throws IOException {
        check("""
                class Refused {
                    @Generator
                    static Gen<Integer> classes() {
                        class Local {
                            void m() {
                                Gen.yield(1); // REFUSED: GEN001
                            }
                        }
                        new Object() {
                            @Override public String toString() {
                                return "" + Gen.yield(2); // REFUSED: GEN001
                            }
                            {
                                Gen.yield(3); // REFUSED: GEN003
                            }
                        };
                        Gen.yield(4);
                        return Gen.done();
                    }
                }
                """);
    }

    @Test
    void yieldInAConstructorOrInitialiser() throws IOException {
        check("""
                class Refused {
                    static Object s = Gen.yield(1); // REFUSED: GEN003
                    Object o;
                    static {
                        Gen.yieldFrom(List.of()); // REFUSED: GEN003
                    }
                    Refused(int i) {
                        this.o =
                                Gen.yield(i); // REFUSED: GEN003
                    }
                    enum Level { A; { Gen.yield(1); } } // REFUSED: GEN003
                }
                """);
    }

    @Test
    @Hazard("new-super-call-args")
    void yieldInWhatIsPassedToAnotherConstructor() throws IOException {
        check("""
                class Refused {
                    Refused(Object o) {}
                    Refused(int i) {
                        this(Gen.yield(i)); // REFUSED: GEN003
                    }
                    static class Sub extends Refused {
                        Sub() {
                            super(
                                    (Object) Gen.yield("sub")); // REFUSED: GEN003
                        }
                    }
                    Object anonymous = new Refused((Object) Gen.yield(1)) {}; // REFUSED: GEN003
                    @Generator static Gen<Integer> fine() {
                        new Refused((Object) Gen.yield(1)) {};
                        return Gen.done();
                    }
                }
                """);
        assertThat(messages).anySatisfy(message -> assertThat(message)
                .startsWith("Refused.java:4: GEN003: a constructor or initialiser yields (in Refused.<init>(int))")
                .endsWith("    An object must be whole before anything is suspended: move the code into a @Generator"
                        + " method."));
    }

    @Test
    @Hazard({"syn-method-flag", "syn-block-around-yield", "cls-synchronized"})
    void yieldWhileALockIsHeld() throws IOException {
        check("""
                class Refused {
                    @Generator
                    Gen<Integer> locked(Object lock, boolean b) {
                        synchronized (this) { b = !b; }
                        Gen.yield(0);
                        synchronized (lock) {
                            Gen.yield(1); // REFUSED: GEN004
                            synchronized (this) {
                                if (b) Gen.yieldFrom(List.of()); // REFUSED: GEN004
                            }
                            try {
                                Gen.yield(2); // REFUSED: GEN004
                            } finally {
                                b = false;
                            }
                        }
                        Gen.yield(3);
                        synchronized (lock) {
                            if (b) return Gen.done();
                        }
                        Gen.yield(4);
                        return Gen.done();
                    }
                    @Generator
                    synchronized Gen<Integer> method() {
                        Gen.yield(1); // REFUSED: GEN005
                        return Gen.done();
                    }
                    @Generator
                    static synchronized Gen<Integer> empty() {
                        return Gen.done(); // REFUSED: GEN005
                    }
                }
                """);
    }

    @Test
    void methodsThatCannotBeGenerators() throws IOException {
        check("""
                abstract class Refused {
                    @Generator abstract Gen<Integer> a(); // REFUSED: GEN006 NO LINE
                    @Generator native Gen<Integer> b(); // REFUSED: GEN006 NO LINE
                    @Generator static List<Integer> c() {
                        Gen.yield(1); // REFUSED: GEN007
                        return List.of();
                    }
                    @Generator void d() {
                        int i = 0; // REFUSED: GEN007
                    }
                    @Generator static int e(Object o) {
                        return o.hashCode(); // REFUSED: GEN007
                    }
                    @Generator static Gen<Integer>[] f() {
                        return null; // REFUSED: GEN007
                    }
                    interface I {
                        @Generator Gen<Integer> g(); // REFUSED: GEN006 NO LINE
                    }
                }
                """);
    }

    @Test
    void valuesOfTheWrongType() throws IOException {
        check("""
                class Refused {
                    @Generator static Gen<String> strings(Object o, CharSequence s) {
                        Gen.yield(1); // REFUSED: GEN008
                        Gen.yield("fine");
                        Gen.yield(o);
                        Gen.yield(s);
                        Gen.yield(null);
                        Gen.yield(new StringBuilder()); // REFUSED: GEN008
                        return Gen.done();
                    }
                    @Generator static Gen<Long> longs() {
                        Gen.yield(1L);
                        Gen.yield(1); // REFUSED: GEN008
                        return Gen.done();
                    }
                    @Generator static PrimitiveIterator.OfInt ints() {
                        Gen.yield(1L); // REFUSED: GEN008
                        Gen.yield("x"); // REFUSED: GEN008
                        Gen.yield('c'); // REFUSED: GEN008
                        return Gen.doneInt();
                    }
                    @Generator static Iterable<Map.Entry<String, Integer>> entries(HashMap<?, ?> map) {
                        Gen.yield(Map.entry("a", 1));
                        Gen.yield(map);
                        return List.of();
                    }
                    @Generator static <T extends Number> Gen<T> variable() {
                        Gen.yield("cannot be known");
                        return Gen.done();
                    }
                    @Generator static Gen<Number> supertypes() {
                        Gen.yield(1);
                        Gen.yield(2.5);
                        Gen.yield(true); // REFUSED: GEN008
                        return Gen.done();
                    }
                }
                """);
    }

    @Test
    void valuesThatCannotBeSent() throws IOException {
        check("""
                class Refused {
                    @Generator static Gen<Integer> oneWay() {
                        Object fine = Gen.yield(1);
                        String sent = Gen.yield(2); // REFUSED: GEN009
                        int number = Gen.<Integer>yield(3); // REFUSED: GEN009
                        return Gen.done();
                    }
                    @Generator static TwoWayGen<Integer, String, Object> twoWay() {
                        String fine = Gen.yield(1);
                        CharSequence alsoFine = Gen.yield(1);
                        Integer wrong = Gen.yield(1); // REFUSED: GEN009
                        Gen.yield(2);
                        Long both = Gen.yield("both"); // REFUSED: GEN008 GEN009
                        return TwoWayGen.returning(both);
                    }
                }
                """);
    }

    @Test
    void awaitOutsideAnAsynchronousMethod() throws IOException {
        check("""
                class Refused {
                    int field = await(Coroutine.of(1)); // REFUSED: GEN003
                    static int plain(Coroutine<Integer> c) {
                        return await(c); // REFUSED: GEN019
                    }
                    @Generator
                    static Gen<Integer> generator(Coroutine<Integer> c) {
                        Gen.yield(1);
                        int x = await(c); // REFUSED: GEN019
                        Gen.yield(x);
                        return Gen.done();
                    }
                    @Async
                    static Coroutine<Void> lambdas(List<Coroutine<Integer>> list) {
                        list.forEach(c -> await(c)); // REFUSED: GEN020
                        list.forEach(io.generator.Async::await); // REFUSED: GEN020
                        async(() -> {
                            await(list.get(0));
                            list.forEach(c -> await(c)); // REFUSED: GEN020
                        });
                        return Coroutine.of(null);
                    }
                }
                """);
        assertThat(messages).anySatisfy(message -> assertThat(message)
                .contains("GEN019: a method awaits that is not annotated with @Async (in Refused.plain(Coroutine))"));
    }

    @Test
    void whatAsynchronousMethodsCannotBe() throws IOException {
        check("""
                class Refused {
                    @Async
                    static int wrong(Coroutine<Integer> c) {
                        return await(c); // REFUSED: GEN021
                    }
                    @Async
                    static Gen<Integer> generator() {
                        Gen.yield(1); // REFUSED: GEN021
                        return Gen.done();
                    }
                    @Async
                    static Coroutine<Integer> yields() {
                        Gen.yield(1); // REFUSED: GEN022
                        return Coroutine.of(1);
                    }
                    @Async
                    static AsyncGen<Integer> delegates(Gen<Integer> other) {
                        Gen.yieldFrom(other); // REFUSED: GEN023
                        return AsyncGen.done();
                    }
                    @Generator
                    @Async
                    static Gen<Integer> both() {
                        Gen.yield(1); // REFUSED: GEN024
                        return Gen.done();
                    }
                    @Async
                    static synchronized Coroutine<Integer> locked() {
                        return Coroutine.of(1); // REFUSED: GEN005
                    }
                    @Async
                    static Coroutine<Integer> lock(Coroutine<Integer> c) {
                        synchronized (Refused.class) {
                            return Coroutine.of(await(c)); // REFUSED: GEN004
                        }
                    }
                    @Async
                    static Coroutine<Void> loop(AsyncGen<Integer> numbers) {
                        synchronized (Refused.class) {
                            for (int x : each(numbers)); // REFUSED: GEN004
                        }
                        return Coroutine.of(null);
                    }
                    static abstract class A {
                        @Async
                        abstract Coroutine<Integer> none(); // REFUSED: GEN006 NO LINE
                    }
                }
                """);
    }

    @Test
    void lambdasThatCannotBeAsynchronous() throws IOException {
        check("""
                class Refused {
                    static Coroutine<Integer> one() { return Coroutine.of(1); }
                    static void references() {
                        async(Refused::one); // REFUSED: GEN018
                        AsyncBlock block = Refused::references; // REFUSED: GEN018
                        AsyncGenBlock<Integer> gen = Refused::references; // REFUSED: GEN018
                        Object body = (AsyncBody<Integer> & java.io.Serializable) () -> 1; // REFUSED: GEN018
                    }
                }
                """);
    }
}
