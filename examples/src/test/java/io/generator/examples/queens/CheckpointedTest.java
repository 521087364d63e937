package io.generator.examples.queens;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Gen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointedTest {
    @TempDir
    Path directory;

    /** The counts are sequence A000170 of the OEIS. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0", "3, 0", "4, 2", "5, 10", "6, 4", "7, 40", "8, 92"})
    void findsAllSolutions(int size, int count) {
        assertThat(all(size)).hasSize(count).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 40, 100})
    void goesOnWhereItStopped(int atATime) throws IOException, ClassNotFoundException {
        List<String> found = new ArrayList<>();
        List<String> next;
        do {
            next = new Checkpointed(directory.resolve("search")).next(7, atATime);
            found.addAll(next);
        } while (!next.isEmpty());
        assertThat(found).isEqualTo(all(7));
    }

    @Test
    void aCopyLooksAhead() {
        Gen<String> search = Queens.solutions(6, "");
        search.next();
        Gen<String> ahead = search.copy();
        assertThat(ahead.stream()).hasSize(3);
        assertThat(search.stream()).hasSize(3);
    }

    private static List<String> all(int size) {
        return Queens.solutions(size, "").stream().toList();
    }
}
