package io.generator.examples.scoped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.generator.Gen;
import io.generator.Scoped;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopesTest {
    private final Accounts accounts = new Accounts(Map.of("Ada", 100, "Bob", 0));

    // ---- a directory

    @Test
    void theDirectoryIsGoneAfterwards() throws IOException {
        Path directory = Scoped.of(Scopes.temporaryDirectory()).call(path -> {
            Path nested = Files.createDirectories(path.resolve("one/two"));
            Files.writeString(nested.resolve("file"), "text");
            return path;
        });
        assertThat(directory).isNotNull().doesNotExist();
    }

    @Test
    void alsoIfTheBlockFails() throws IOException {
        Path[] directory = new Path[1];
        assertThatIOException()
                .isThrownBy(() -> Scoped.of(Scopes.temporaryDirectory()).run(path -> {
                    directory[0] = path;
                    Files.readString(path.resolve("missing"));
                }))
                .withMessageContaining("missing");
        assertThat(directory[0]).isNotNull().doesNotExist();
    }

    @Test
    void alsoIfTheBlockIsLeftEarly() throws IOException {
        Path directory;
        try (Scoped<Path> scope = Scoped.of(Scopes.temporaryDirectory())) {
            directory = scope.value();
            assertThat(directory).isDirectory();
        }
        assertThat(directory).doesNotExist();
    }

    // ---- a transaction

    @Test
    void aTransactionThatCompletesIsCommitted() throws Exception {
        Scoped.of(Scopes.transaction(accounts)).run(open -> open.transfer("Ada", "Bob", 30));
        accounts.rollback();
        assertThat(accounts).hasToString("{Ada=70, Bob=30}");
    }

    @Test
    void oneThatFailsIsRolledBack() {
        assertThatExceptionOfType(InsufficientFundsException.class)
                .isThrownBy(() -> Scoped.of(Scopes.transaction(accounts)).run(open -> {
                    open.transfer("Ada", "Bob", 60);
                    open.transfer("Ada", "Bob", 60);
                }))
                .withMessage("Ada has not got as much");
        assertThat(accounts).hasToString("{Ada=100, Bob=0}");
    }

    @Test
    void withResourcesItIsCommittedByCompleteAlone() throws Exception {
        try (Scoped<Accounts> tx = Scoped.of(Scopes.transaction(accounts))) {
            tx.value().transfer("Ada", "Bob", 30);
            tx.complete();
        }
        assertThat(accounts).hasToString("{Ada=70, Bob=30}");
        try (Scoped<Accounts> tx = Scoped.of(Scopes.transaction(accounts))) {
            tx.value().transfer("Ada", "Bob", 30);
        }
        assertThat(accounts).hasToString("{Ada=70, Bob=30}");
        assertThatExceptionOfType(InsufficientFundsException.class).isThrownBy(() -> {
            try (Scoped<Accounts> tx = Scoped.of(Scopes.transaction(accounts))) {
                tx.value().transfer("Ada", "Bob", 300);
                tx.complete();
            }
        });
        assertThat(accounts).hasToString("{Ada=70, Bob=30}");
    }

    // ---- a time

    @Test
    void theTimeIsTakenAlsoOfABlockThatFails() {
        Iterator<Long> clock = List.of(10L, 25L, 100L, 101L).iterator();
        List<Long> times = new ArrayList<>();
        Scoped.of(Scopes.timed(clock::next, times::add)).run(ticks -> {});
        assertThatExceptionOfType(InsufficientFundsException.class)
                .isThrownBy(() -> Scoped.of(Scopes.timed(clock::next, times::add))
                        .run(ticks -> accounts.transfer("Bob", "Ada", 1)));
        assertThat(times).containsExactly(15L, 1L);
    }

    // ---- in generators

    /** A scope around the yields of a generator is left when that is closed. */
    @Generator
    private static Gen<String> filesOf(List<Path> seen) throws IOException {
        try (Scoped<Path> scope = Scoped.of(Scopes.temporaryDirectory())) {
            seen.add(scope.value());
            Gen.yield("first");
            Gen.yield("second");
            scope.complete();
        }
        return Gen.done();
    }

    @Test
    void aScopeInAGeneratorIsLeftWithIt() throws IOException {
        List<Path> seen = new ArrayList<>();
        try (Gen<String> files = filesOf(seen)) {
            assertThat(files.next()).isEqualTo("first");
            assertThat(seen.get(0)).isDirectory();
        }
        assertThat(seen.get(0)).doesNotExist();
        assertThat(filesOf(seen).stream()).containsExactly("first", "second");
        assertThat(seen.get(1)).doesNotExist();
    }

    /** A scope that is made of two others. */
    @Generator
    private Gen<Path> directoryInTransaction() throws IOException {
        try (Scoped<Accounts> tx = Scoped.of(Scopes.transaction(accounts))) {
            Gen.yieldFrom(Scopes.temporaryDirectory());
            tx.complete();
        }
        return Gen.done();
    }

    @Test
    void aScopeMayBeMadeOfOthers() throws Exception {
        Path kept = Scoped.of(directoryInTransaction()).call(path -> {
            accounts.transfer("Ada", "Bob", 30);
            return path;
        });
        assertThat(kept).isNotNull().doesNotExist();
        accounts.rollback();
        assertThat(accounts).hasToString("{Ada=70, Bob=30}");
        assertThatExceptionOfType(InsufficientFundsException.class).isThrownBy(() -> Scoped.of(directoryInTransaction())
                .run(path -> accounts.transfer("Bob", "Ada", 300)));
        assertThat(accounts).hasToString("{Ada=70, Bob=30}");
    }
}
