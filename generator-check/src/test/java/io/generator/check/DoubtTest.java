package io.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the sources do not decide what a name means, nothing is reported; where they do, it is. */
class DoubtTest {
    private static final String HEAD = "import io.generator.*; import io.generator.annotation.*;"
            + " import io.generator.annotation.Async; import static io.generator.Async.*; import java.util.*;\n";
    private static final String NUMBERS =
            "@Generator static Gen<Integer> numbers() { Gen.yield(1); return Gen.done(); }\n";

    @TempDir
    Path directory;

    private CheckReport check(String text) throws IOException {
        CheckReport report = Expectations.check(directory, text);
        assertThat(report.unread()).isEmpty();
        return report;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Names like ours, of others.
                "class Gen { static void yield(int x) {} } class A { void a() { Gen.yield(1); } }",
                "import lib.Gen; class A { void a() { Gen.yield(1); } }",
                "import lib.Gen; import io.generator.*; class A { void a() { Gen.yield(1); } }",
                "import lib.*; class A { void a() { Gen.yield(1); } }",
                "import io.generator.*; class A { class Gen {} void a() { Gen.yield(1); } }",
                "import io.generator.*; class A<Gen> { void a() { Gen.yield(1); } }",
                "import io.generator.*; class A { <Gen> void a() { Gen.yield(1); } }",
                "import io.generator.*; class A { void a() { class Gen {} Gen.yield(1); } }",
                "import io.generator.*; class A { void a(B Gen) { Gen.yield(1); } }",
                "import io.generator.*; class A extends B {} class B { static class Gen {} } class C extends A { void a() {"
                        + " Gen.yield(1); } }",
                "import static lib.Async.*; class A { void a() { await(1); } }",
                "class A { void yield(int x) {} void a() { this.yield(1); } }",
                "class Thread { static void sleep(int x) {} }"
                        + " class A { @io.generator.annotation.Async io.generator.Coroutine<Integer> a() { Thread.sleep(1);"
                        + " return null; } }",
                // A method of the class hides what is imported.
                "import static io.generator.Async.*; class A { void await(Object o) {} void a() { await(1); } }",
                "import static io.generator.Async.await; class A extends lib.B { void a() { await(1); } }",
                "import static io.generator.Async.await; class A { void await(Object o) {} class B { void a() { await(1); } }"
                        + " }",
                "import static io.generator.Async.await; class A extends java.util.concurrent.CountDownLatch { void a() {"
                        + " await(1); } }",
                "import static io.generator.Async.await; import static lib.Awaitility.await; class A { void a() { await(1); }"
                        + " }",
                "import static io.generator.Async.*; import static lib.Awaitility.*; class A { void a() { await(1); } }",
                // Annotations of others.
                "import io.generator.Gen; import lib.Generator; class A { @Generator void a() { Gen.yield(1); } }",
                "import io.generator.Gen; class A { @Generator void a() { Gen.yield(1); } }",
            })
    void nothingIsReportedOfNamesLikeOurs(String text) throws IOException {
        assertThat(check(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Which method it is.
                "void numbers(Object o) {} void a() { numbers(1); }",
                "@Generator Gen<Integer> f(int i) { return null; } void f(String s) {} void a() { f(null); }",
                "void a(Unknown u) { u.numbers(); }",
                "void a() { unknown().numbers(); }",
                "class B extends lib.C { void a() { numbers(); } }",
                "void a() { new lib.C() { void b() { numbers(); } }; }",
                "record P(int numbers) { void a() { numbers(); } }",
                "interface I { Gen<Integer> made(); } void a(I i) { i.made(); }",
                // What a lambda is made an object of.
                "void a() { lib.L.run(() -> Gen.yield(1)); }",
                "lib.Body body = () -> { Gen.yield(1); };",
                "List<GeneratorBlock<Integer>> a() { return List.of(() -> Gen.yield(1), () -> Gen.yield(2)); }",
                "void a(List<GeneratorBlock<Integer>> list) { list.add(() -> Gen.yield(1)); }",
                "Object a() { return new java.util.concurrent.atomic.AtomicReference<GeneratorBlock<Integer>>(() ->"
                        + " Gen.yield(1)); }",
                "java.util.function.Supplier<GeneratorBlock<Integer>> a = () -> () -> Gen.yield(1);",
                "java.util.function.Supplier<GeneratorBlock<Integer>> a() { return () -> { return () -> Gen.yield(1); }; }",
                "static Gen<Integer> mine(GeneratorBlock<Integer> block) { return Gen.of(block); }"
                        + " void a() { mine(() -> { Gen.yield(1); }).next(); }",
                "GeneratorBlock<Integer> a() { return () -> { Gen.yield(1); }; }",
                // Which type a method returns.
                "@Generator Rows a() { Gen.yield(1); return null; }",
                "@Generator <T extends Gen<Integer>> T a() { return null; }",
                // What a variable is.
                "void a(Object o) { if (!(o instanceof Gen<?> g)) return; for (Object x : g) {} for (Object x : g) {} }",
                "void a() { for (var g : unknown()) { for (Object x : g) {} for (Object x : g) {} } }",
                "@Async Coroutine<Integer> a(Unknown q) throws Exception { q.take(); q.get(); q.sleep(1); return null; }",
                "@Async Coroutine<Integer> a(Map<String, String> m) { m.get(\"\"); m.put(\"\", \"\"); return null; }",
                // Suppressed, perhaps.
                "@SuppressWarnings(Constants.ALL) void a() { numbers(); }",
                "void a(int i) { int n = switch (i) { case 1 -> next(numbers()); default -> 2; }; }",
            })
    void nothingIsReportedOfWhatIsNotCertain(String members) throws IOException {
        assertThat(check(HEAD + "class Snippet {\n" + NUMBERS + members + "\n}").findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void a() { numbers(); }",
                "void a() { this.numbers(); }",
                "void a() { Snippet.numbers(); }",
                "void a(Snippet s) { s.numbers(); }",
                "void a() { new Snippet().numbers(); }",
                "void a() { var s = new Snippet(); s.numbers(); }",
                "Snippet s; void a() { this.s.numbers(); }",
                "Snippet s() { return this; } void a() { s().numbers(); }",
                "class B extends lib.C { @Generator Gen<Integer> own() { return null; } void a() { own(); } }",
                "class B extends Snippet { void a() { numbers(); } }",
                "void a(int i) { switch (i) { case 1 -> numbers(); default -> {} } }",
                "@SuppressWarnings(\"GEN031\") void a() { numbers(); }",
                "void a() { Runnable r = new Runnable() { public void run() { numbers(); } }; }",
            })
    void aDroppedGeneratorIsReportedWhereItIsCertain(String members) throws IOException {
        assertThat(Expectations.reported(check(HEAD + "class Snippet {\n" + NUMBERS + members + "\n}")))
                .singleElement()
                .asString()
                .endsWith("warning: GEN030");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import static io.generator.async.Asyncio.*; class A { void a() { sleep(null); } }",
                "import static io.generator.async.Asyncio.sleep; class A { void a() { sleep(null); } }",
                "import static io.generator.Async.*; import static io.generator.async.Asyncio.*;"
                        + " class A { void a() { await(sleep(null)); sleep(null); } }",
                "import io.generator.async.*; class A { void a() { Asyncio.toThread(null); } }",
                "import io.generator.async.Queue; class A { void a(Queue<Integer> q) { q.put(1); } }",
                "import io.generator.async.*; class A { void a(LifoQueue<Integer> q) { q.tryGet(); q.put(1); } }",
                "import io.generator.async.io.*; class A { void a(Connection c) { c.writer().write(null);"
                        + " c.writer().drain(); } }",
                "class A { void a() { io.generator.async.Asyncio.sleep(null); } }",
                "class A { io.generator.async.Lock lock; void a() { lock.acquire(); lock.locked(); } }",
            })
    void whatTheEventLoopGivesToBeAwaitedIsReported(String text) throws IOException {
        assertThat(Expectations.reported(check(text)))
                .filteredOn(finding -> finding.endsWith("warning: GEN031"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import static io.generator.async.Asyncio.*; import static lib.Sleeps.*; class A { void a() { sleep(1); } }",
                "import static io.generator.async.Asyncio.*; class A { void sleep(int x) {} void a() { sleep(1); } }",
                "import java.util.*; import io.generator.async.*; class A { void a(Queue<Integer> q) { q.put(1); } }",
                "import io.generator.async.*; class A { void a(EventLoop loop) { loop.createTask(null);"
                        + " Asyncio.gather(); } }",
                "import io.generator.async.*; class A extends LifoQueue<Integer> { void a() { put(1); } }",
            })
    void nothingIsReportedOfWhatTheEventLoopStarts(String text) throws IOException {
        assertThat(check(text).findings()).isEmpty();
    }

    @Test
    void errorsAreNotSuppressed() throws IOException {
        String text = HEAD + "class Snippet { @SuppressWarnings(\"all\") void a() { Gen.yield(1); } }";
        assertThat(Expectations.reported(check(text)))
                .singleElement()
                .asString()
                .endsWith("error: GEN001");
    }

    @Test
    void knowsTheNewestSyntax() throws IOException {
        String text = HEAD + """
                class Snippet {
                    sealed interface S permits P, Q {}
                    record P(int x) implements S {}
                    record Q(S left, S right) implements S {}
                    static int f(Object o) {
                        return switch (o) {
                            case P(int x) when x > 0 -> x;
                            case Q(P(var a), Q _) -> a;
                            case String s -> { Gen.yield(s); yield 1; }
                            default -> 0;
                        };
                    }
                }
                """;
        assertThat(Expectations.reported(check(text))).containsExactly("10:41 error: GEN001");
    }
}
