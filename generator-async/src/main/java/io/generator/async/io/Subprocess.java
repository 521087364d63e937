package io.generator.async.io;

import static io.generator.Async.await;

import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.EventLoop;
import io.generator.async.Task;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A process of the operating system: what it writes is read, and its end awaited, without blocking the loop.
 *
 * <pre>{@code
 * try (Subprocess date = Subprocess.start(new ProcessBuilder("date"))) {
 *     String line = await(date.stdout().readLine());
 *     int status = await(date.waitFor());
 * } // one that still ran would be killed here
 * }</pre>
 *
 * <p>Belongs to the thread of its loop. Mirrors {@code asyncio.subprocess.Process}.
 */
public final class Subprocess implements AwaitCloseable {
    private final Process process;
    private final PipeSource output;
    private final PipeSource errors;
    private final StreamWriter stdin;
    private final StreamReader stdout;
    private final StreamReader stderr;

    private Subprocess(EventLoop loop, Process process, int limit) {
        this.process = process;
        this.stdin = new StreamWriter(new PipeSink(loop, process.getOutputStream()));
        this.output = new PipeSource(loop, process.getInputStream());
        this.errors = new PipeSource(loop, process.getErrorStream());
        this.stdout = new StreamReader(output, limit);
        this.stderr = new StreamReader(errors, limit);
    }

    /**
     * Starts a process.
     *
     * @param builder what to start; what it redirects is not in the streams
     * @throws IOException if it cannot be started
     */
    public static Subprocess start(ProcessBuilder builder) throws IOException {
        return new Subprocess(EventLoop.runningLoop(), builder.start(), StreamReader.DEFAULT_LIMIT);
    }

    /**
     * Runs a process to its end, with nothing to read. To cancel this kills it.
     *
     * @param builder what to run
     * @return what to await for what it has written and its exit status
     * @throws IOException when awaited, if it cannot be started
     */
    @Async
    public static Coroutine<Output> run(ProcessBuilder builder) throws IOException {
        try (Subprocess process = start(builder)) {
            return Coroutine.of(await(process.communicate(new byte[0])));
        }
    }

    /**
     * What a process has left.
     *
     * @param status its exit status; not 0 if it has failed, mostly
     * @param stdout what it has written
     * @param stderr what it has written of errors
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Output(int status, byte[] stdout, byte[] stderr) {
        /** Reads like {@code Output[status=0, stdout=4 bytes, stderr=0 bytes]}. */
        @Override
        public String toString() {
            return "Output[status=" + status + ", stdout=" + stdout.length + " bytes, stderr=" + stderr.length
                    + " bytes]";
        }
    }

    // ---- its streams

    /** What it reads. */
    public StreamWriter stdin() {
        return stdin;
    }

    /** What it writes. */
    public StreamReader stdout() {
        return stdout;
    }

    /** What it writes of errors. */
    public StreamReader stderr() {
        return stderr;
    }

    /**
     * Gives it all that it is to read, reads all that it writes, and waits for its end.
     *
     * @param input what it is to read; what it does not read is dropped
     * @return what to await
     * @throws IOException when awaited, if its output cannot be read
     */
    @Async
    public Coroutine<Output> communicate(byte[] input) throws IOException {
        stdin.write(input);
        stdin.writeEof();
        Task<byte[]> errors = Asyncio.createTask(stderr.read());
        byte[] output = await(stdout.read());
        return Coroutine.of(new Output(await(waitFor()), output, await(errors)));
    }

    // ---- its end

    /**
     * Waits for its end. To cancel this does not kill it.
     *
     * @return what to await for its exit status
     */
    @Async
    public Coroutine<Integer> waitFor() {
        CompletableFuture<Process> exit = process.onExit();
        return Coroutine.of(await(exit).exitValue());
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The number that the operating system knows it by. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it, and the processes that it has started: they could hold its streams open. */
    public void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        // First, or it could see these end, and go on.
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Kills it, if it still runs, waits for its end, and closes its streams.
     *
     * @return what to await
     */
    @Override
    public Awaitable<@Nullable Void> aclose() {
        return end();
    }

    @Async
    private Coroutine<@Nullable Void> end() {
        if (isAlive()) kill();
        stdin.abort();
        await(waitFor());
        Workers.execute(this::closeStreams);
        return Coroutine.done();
    }

    private void closeStreams() {
        output.close();
        errors.close();
    }

    /** Reads like {@code Subprocess[4711, running]}. */
    @Override
    public String toString() {
        return "Subprocess[" + pid() + ", " + (isAlive() ? "running" : "exited with " + process.exitValue()) + "]";
    }
}
