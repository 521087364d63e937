package io.generator.examples.scoped;

import io.generator.Gen;
import io.generator.Scoped;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Three things that have to be undone, or finished, whatever happens in between. */
public final class Scopes {
    private Scopes() {}

    /**
     * A directory that is deleted afterwards, with all that is in it.
     *
     * @throws IOException on entering or leaving, if it cannot be made or deleted
     */
    @Generator
    static Gen<Path> temporaryDirectory() throws IOException {
        Path directory = Files.createTempDirectory("scoped");
        try {
            Gen.yield(directory);
        } finally {
            delete(directory);
        }
        return Gen.done();
    }

    /** All or nothing: what was done is kept only if the block ran to its end. */
    @Generator
    static Gen<Accounts> transaction(Accounts accounts) {
        try {
            Gen.yield(accounts);
            accounts.commit();
        } catch (Throwable t) {
            accounts.rollback();
            throw t;
        }
        return Gen.done();
    }

    /** Tells how long a block took, also if it failed; there is nothing for the block to use. */
    @Generator
    static Gen<LongSupplier> timed(LongSupplier clock, LongConsumer report) {
        long start = clock.getAsLong();
        try {
            Gen.yield(clock);
        } finally {
            report.accept(clock.getAsLong() - start);
        }
        return Gen.done();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Moves money twice, once too much of it, and writes it down in a file that is gone afterwards.
     *
     * @param args not used
     * @throws Exception if the file cannot be written
     */
    public static void main(String[] args) throws Exception {
        Accounts accounts = new Accounts(Map.of("Ada", 100, "Bob", 0));
        Scoped.of(timed(System::nanoTime, nanos -> System.out.println("took " + nanos / 1000 + " \u00b5s")))
                .run(clock -> {
                    pay(accounts, 30);
                    pay(accounts, 1000);
                    try (Scoped<Path> directory = Scoped.of(temporaryDirectory())) {
                        Path file = Files.writeString(directory.value().resolve("accounts"), accounts.toString());
                        System.out.println("wrote " + Files.readString(file));
                        directory.complete();
                    }
                });
    }

    private static void pay(Accounts accounts, int amount) {
        try {
            Scoped.of(transaction(accounts)).run(open -> open.transfer("Ada", "Bob", amount));
        } catch (InsufficientFundsException e) {
            System.out.println("undone: " + e.getMessage());
        }
        System.out.println(accounts);
    }
}
