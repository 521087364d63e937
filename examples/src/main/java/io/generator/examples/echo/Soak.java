package io.generator.examples.echo;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.allTasks;
import static io.generator.async.Asyncio.sleep;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.io.Server;
import io.generator.async.io.Streams;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Lets an echo server and its clients meet everything that goes wrong with connections, and counts what is left afterwards.
 *
 * @param time how long
 * @param seed what the clients' dice begin with
 */
record Soak(Duration time, long seed) {

    /**
     * What was left.
     *
     * @param clients how many there were, by how they have ended
     * @param wrong how many were sent back something else than they had sent
     * @param handlers how many connections the server has handled
     * @param faults how many handlers were reported to have failed
     * @param leftHandlers handlers that have begun and not ended
     * @param leftTasks tasks that have not ended, but the one that asks
     */
    record Outcome(
            Map<FaultyClients.End, Integer> clients,
            int wrong,
            int handlers,
            int faults,
            int leftHandlers,
            int leftTasks) {}

    Outcome run() throws IOException {
        return EventLoop.run(meet());
    }

    @Async
    private Coroutine<Outcome> meet() throws IOException {
        int[] faults = {0};
        EventLoop.runningLoop().setExceptionHandler((loop, fault) -> faults[0]++);
        FaultyServer faulty = new FaultyServer();
        Server server = Streams.startServer(faulty::handle, "localhost", 0);
        FaultyClients clients = new FaultyClients(server.address(), seed);
        await(clients.run(time));
        await(server.aclose());
        await(sleep(Duration.ZERO));
        return Coroutine.of(new Outcome(
                clients.ends(),
                clients.wrong(),
                faulty.begun(),
                faults[0],
                faulty.running(),
                allTasks().size() - 1));
    }

    /**
     * Soaks, and prints what was there before and after.
     *
     * @param args the seconds, by default 60, and the seed, by default 1
     * @throws Exception if it cannot be run
     */
    public static void main(String[] args) throws Exception {
        long seconds = args.length > 0 ? Long.parseLong(args[0]) : 60;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        new Soak(Duration.ofMillis(200), seed).run(); // what the JDK keeps for good is there then
        Resources before = Resources.now();
        System.out.println("before: " + before);
        Outcome outcome = new Soak(Duration.ofSeconds(seconds), seed).run();
        Resources after = before.afterwards();
        System.out.println("after:  " + after);
        System.out.println(outcome);
        boolean leaks = outcome.wrong + outcome.leftHandlers + outcome.leftTasks > 0
                || after.descriptors() > before.descriptors()
                || after.threads() > before.threads();
        System.out.println(leaks ? "something was left" : "nothing was left");
        if (leaks) System.exit(1);
    }
}
