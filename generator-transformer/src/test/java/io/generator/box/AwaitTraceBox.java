package io.generator.box;

import static io.generator.Async.await;
import static io.generator.Async.each;

import io.generator.AsyncGen;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An exception that crosses coroutines reads as if they had called one another: the line of each, once and in order. One that a
 * future has failed with keeps its own lines, and has those of who awaits it below a mark.
 */
@Hazard("dbg-line-numbers")
public final class AwaitTraceBox implements NeedsDebugInfo {
    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(boolean hasTrace) {
            super("it", null, false, hasTrace);
        }
    }

    /** What the leaf waits for before it fails; null if it fails at once. */
    private final CompletableFuture<?> before;

    /** What the leaf awaits then, instead of failing by itself. */
    private final CompletableFuture<?> failing;

    private final List<String> lines = new ArrayList<>();
    private Throwable caught;

    private AwaitTraceBox(CompletableFuture<?> before, CompletableFuture<?> failing) {
        this.before = before;
        this.failing = failing;
    }

    /** Notes the line of the caller, which is on the way of the exception. */
    private <T> T here(T value) {
        StackTraceElement line = new Throwable().getStackTrace()[1];
        lines.add(0, line.getMethodName() + ":" + line.getLineNumber());
        return value;
    }

    private Failure failure(boolean hasTrace) {
        return here(new Failure(hasTrace));
    }

    @Async
    private Coroutine<Void> leaf() throws Failure {
        if (before != null) await(before);
        if (failing != null) await(here(failing));
        throw here(new Failure(true));
    }

    @Async
    private Coroutine<Void> middle() throws Failure {
        await(here(leaf()));
        return Coroutine.done();
    }

    @Async
    private Coroutine<Void> root() throws Failure {
        await(here(middle()));
        return Coroutine.done();
    }

    /** A body that has handed over is gone, and so is its line. */
    @Async
    private Coroutine<Void> handingOver() throws Failure {
        return middle();
    }

    @Async
    private Coroutine<Void> rootOverTail() throws Failure {
        await(here(handingOver()));
        return Coroutine.done();
    }

    @Async
    private CompletableFuture<Void> hot() throws Failure {
        await(here(leaf()));
        return CompletableFuture.completedFuture(null);
    }

    @Async
    private Coroutine<Void> rootOverHot() throws Failure {
        await(here(hot()));
        return Coroutine.done();
    }

    @Async
    private Coroutine<Void> rethrowing() throws Failure {
        try {
            await(here(middle()));
        } catch (Failure e) {
            throw e;
        }
        return Coroutine.done();
    }

    @Async
    private AsyncGen<Integer> numbers(boolean yieldsFirst) throws Failure {
        if (yieldsFirst) Gen.yield(1);
        await(here(leaf()));
        return AsyncGen.done();
    }

    @Async
    private AsyncGen<Integer> evens(AsyncGen<Integer> numbers) throws Failure {
        for (int x : each(here(numbers))) Gen.yield(2 * x);
        return AsyncGen.done();
    }

    @Async
    private Coroutine<Void> loop(boolean yieldsFirst) throws Failure {
        AsyncGen<Integer> numbers = numbers(yieldsFirst);
        for (int x : each(here(evens(numbers)))) Check.equal(2, x);
        return Coroutine.done();
    }

    @Async
    private AsyncGen<Integer> standing() {
        Gen.yield(here(1));
        return AsyncGen.done();
    }

    @Async
    private Coroutine<Void> raising(Failure failure) throws Failure {
        AsyncGen<Integer> standing = standing();
        await(standing.next());
        lines.add(lines.remove(0));
        await(standing.raise(failure));
        return Coroutine.done();
    }

    @Async
    private CompletableFuture<Void> run(Coroutine<Void> coroutine) {
        try {
            await(here(coroutine));
        } catch (Exception | CancelledError e) {
            caught = e;
            throw e;
        }
        return CompletableFuture.completedFuture(null);
    }

    private static List<String> lines(Throwable failure) {
        List<String> lines = new ArrayList<>();
        for (StackTraceElement line : failure.getStackTrace()) {
            if (line.getMethodName().equals("box")) break;
            lines.add(line.getMethodName() + ":" + line.getLineNumber());
        }
        return lines;
    }

    private void check(String what) {
        List<String> actual = lines(caught);
        if (actual.size() > lines.size()) actual = actual.subList(0, lines.size());
        Check.equal(what + " " + lines, what + " " + actual);
        for (String line : lines)
            Check.equal(what + " once " + line, what + " once " + times(line, lines(caught)) + line.substring(1));
    }

    private static String times(String line, List<String> all) {
        long times = all.stream().filter(line::equals).count();
        return times == 1 ? line.substring(0, 1) : times + " times " + line;
    }

    private interface Case {
        CompletableFuture<Void> of(AwaitTraceBox at) throws Failure;
    }

    /** Fails by itself: at once, and after it has waited. */
    private static void failing(String what, Case way) throws Failure {
        AwaitTraceBox at = new AwaitTraceBox(null, null);
        way.of(at);
        at.check(what);
        CompletableFuture<String> before = new CompletableFuture<>();
        AwaitTraceBox later = new AwaitTraceBox(before, null);
        way.of(later);
        before.complete("");
        later.check(what + " later");
    }

    /** Awaits what fails elsewhere: before, and meanwhile. */
    private static void awaiting(String what, Case way) throws Failure {
        for (boolean before : new boolean[] {true, false}) {
            CompletableFuture<Void> failing = new CompletableFuture<>();
            Failure failure = new Failure(true);
            List<String> own = List.of(String.valueOf(failure.getStackTrace()[0].getLineNumber()));
            int length = failure.getStackTrace().length;
            if (before) failing.completeExceptionally(failure);
            AwaitTraceBox at = new AwaitTraceBox(null, failing);
            way.of(at);
            failing.completeExceptionally(failure);
            Check.equal(failure, at.caught);
            StackTraceElement[] trace = failure.getStackTrace();
            Check.equal(own, List.of(trace[0].getLineNumber()));
            Check.equal("io.generator.Async.await(awaited by)", trace[length]);
            Check.equal(what + before + at.lines, what + before + belowMark(failure));
        }
    }

    /** What is below the mark in a trace. */
    private static List<String> belowMark(Throwable failure) {
        List<String> all = new ArrayList<>();
        for (StackTraceElement line : failure.getStackTrace())
            all.add(line.getMethodName() + ":" + line.getLineNumber());
        int mark = all.indexOf("await:-1");
        return all.subList(mark + 1, all.size());
    }

    /** A method that returns a future has its body run by the call, and later by whoever completes what it waits for. */
    private static void futures() throws Failure {
        AwaitTraceBox at = new AwaitTraceBox(null, null);
        at.run(at.rootOverHot());
        at.lines.add(2, at.lines.remove(0));
        at.check("hot");
        Check.that(!List.of(at.caught.getStackTrace()).toString().contains("awaited by"), "called and not awaited");
        CompletableFuture<String> before = new CompletableFuture<>();
        AwaitTraceBox later = new AwaitTraceBox(before, null);
        later.run(later.rootOverHot());
        before.complete("");
        String inner = later.lines.get(0) + " " + later.lines.get(2);
        List<String> actual = lines(later.caught);
        Check.equal(inner, actual.get(0) + " " + actual.get(1));
        Check.equal(List.of(later.lines.get(1), later.lines.get(3)), belowMark(later.caught));
    }

    /** The lines of each who awaits it come once. */
    private static void shared() throws Failure {
        CompletableFuture<Void> failing = new CompletableFuture<>();
        Failure failure = new Failure(true);
        int length = failure.getStackTrace().length;
        failing.completeExceptionally(failure);
        for (int i = 0; i < 5000; i++) {
            AwaitTraceBox at = new AwaitTraceBox(null, failing);
            at.run(at.root());
        }
        Check.equal(length + 5, failure.getStackTrace().length);
        AwaitTraceBox other = new AwaitTraceBox(null, failing);
        other.run(other.middle());
        Check.equal(length + 9, failure.getStackTrace().length);
        Failure bare = new Failure(false);
        AwaitTraceBox at = new AwaitTraceBox(null, CompletableFuture.failedFuture(bare));
        at.run(at.root());
        Check.equal(bare, at.caught);
        Check.equal(0, bare.getStackTrace().length);
    }

    private static void cancelled() throws Failure {
        AwaitTraceBox at = new AwaitTraceBox(null, new CompletableFuture<>());
        at.run(at.root()).cancel(true);
        while (!at.caught.getStackTrace()[0].getMethodName().equals("leaf"))
            at.caught.setStackTrace(withoutFirst(at.caught.getStackTrace()));
        at.check("cancelled");
    }

    private static StackTraceElement[] withoutFirst(StackTraceElement[] trace) {
        return Arrays.copyOfRange(trace, 1, trace.length);
    }

    private static void raised() throws Failure {
        AwaitTraceBox at = new AwaitTraceBox(null, new CompletableFuture<>());
        Coroutine<Void> root = at.root();
        root.send(null);
        try {
            root.raise(at.caught = new Failure(true));
        } catch (Exception e) {
            Check.equal(at.caught, e);
        }
        at.check("raised");
        AwaitTraceBox alone = new AwaitTraceBox(null, new CompletableFuture<>());
        Coroutine<Void> leaf = alone.leaf();
        leaf.send(null);
        try {
            leaf.raise(alone.caught = new Failure(true));
        } catch (Exception e) {
            Check.equal(alone.caught, e);
        }
        alone.check("raised alone");
        AwaitTraceBox inGenerator = new AwaitTraceBox(null, null);
        inGenerator.run(inGenerator.raising(new Failure(true)));
        Check.equal(inGenerator.lines.get(1), lines(inGenerator.caught).get(0));
    }

    public static String box() throws Failure {
        failing("root", at -> at.run(at.root()));
        failing("tail", at -> at.run(at.rootOverTail()));
        failing("rethrowing", at -> at.run(at.rethrowing()));
        failing("first of a loop", at -> at.run(at.loop(false)));
        failing("second of a loop", at -> at.run(at.loop(true)));
        futures();
        awaiting("root", at -> at.run(at.root()));
        awaiting("tail", at -> at.run(at.rootOverTail()));
        awaiting("loop", at -> at.run(at.loop(true)));
        shared();
        cancelled();
        raised();
        return "OK";
    }
}
