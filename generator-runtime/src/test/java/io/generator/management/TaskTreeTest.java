package io.generator.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tasks below those that await them. */
class TaskTreeTest {
    private static TaskReport task(int number, Integer... awaited) {
        return new TaskReport(
                number,
                "Task-" + number,
                "waiting",
                false,
                List.of("app.Main.run" + number + "(Main.java:1)"),
                "something",
                Arrays.asList(awaited));
    }

    private static String tree(TaskReport... tasks) {
        return String.join("\n", new TaskTree(List.of(tasks)).lines()).replaceAll("\n *(at|awaits) [^\n]*", "");
    }

    @Test
    void whatIsAwaitedIsBelowWhoAwaitsIt() {
        assertThat(tree(task(3, 4), task(1, 2, 3), task(2), task(4), task(5)))
                .isEqualTo("""
                  Task-1, waiting
                      Task-2, waiting
                      Task-3, waiting
                          Task-4, waiting
                  Task-5, waiting""".indent(2).stripTrailing());
    }

    @Test
    void whatSeveralAwaitIsDescribedOnce() {
        assertThat(tree(task(1, 3), task(2, 3), task(3)))
                .isEqualTo("""
                  Task-1, waiting
                      Task-3, waiting
                  Task-2, waiting
                      Task-3, see above""".indent(2).stripTrailing());
    }

    @Test
    void aRingIsTold() {
        assertThat(tree(task(1), task(2, 3), task(3, 4), task(4, 2)))
                .isEqualTo("""
                  Task-1, waiting
                  Task-2, waiting
                      Task-3, waiting
                          Task-4, waiting
                              Task-2, see above; they await one another: Task-2 -> Task-3 -> Task-4 -> Task-2""".indent(2).stripTrailing());
    }

    @Test
    void aRingBelowATaskIsToldToo() {
        assertThat(tree(task(1, 2), task(2, 3), task(3, 2)))
                .contains("Task-2, see above; they await one another: Task-2 -> Task-3 -> Task-2");
    }

    @Test
    void whatIsBeyondTheLimitIsSaidNotToBeShown() {
        assertThat(new TaskTree(List.of(task(1, 2, 3))).lines()).last().isEqualTo("      2 of them are not shown");
    }

    @Test
    void itMayBeVeryDeep() {
        TaskReport[] tasks = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> i < 20_000 ? task(i, i + 1) : task(i))
                .toArray(TaskReport[]::new);
        assertThat(new TaskTree(List.of(tasks)).lines()).hasSize(60_000);
    }

    @Test
    void theLinesOfATaskSayWhereItStands() {
        assertThat(new TaskTree(List.of(task(1))).lines())
                .containsExactly("  Task-1, waiting", "      at app.Main.run1(Main.java:1)", "      awaits something");
    }
}
