package io.generator.conformance.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each law is a program in Python and one in Java, and their traces are the same: CPython's was recorded. Where Java does
 * something else on purpose, its own trace is written beside the program.
 */
class LawsTest {

    @TestFactory
    Stream<DynamicNode> laws() throws Exception {
        Map<String, Twin> twins = Twin.all();
        return Recording.golden().laws().entrySet().stream()
                .filter(law -> twins.containsKey(law.getKey()))
                .map(law -> dynamicContainer(
                        law.getKey() + ": " + law.getValue().text(),
                        tests(twins.get(law.getKey()), law.getValue().trace())));
    }

    /** However values are asked for, the trace is the same. */
    private static Stream<DynamicNode> tests(Twin twin, List<String> golden) {
        List<String> expected =
                twin.difference().map(difference -> List.of(difference.trace())).orElse(golden);
        return Arrays.stream(Trace.Asking.values())
                .map(asking -> dynamicTest(
                        asking.toString(), () -> assertThat(twin.trace(asking)).isEqualTo(expected)));
    }

    @Test
    void eachLawHasATwinOrAReasonWhyNot() throws Exception {
        List<String> told = new ArrayList<>(Twin.all().keySet());
        told.addAll(Twin.missing().keySet());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Recording.golden().laws().keySet());
    }

    @Test
    void whatDiffersOnPurposeDoesDiffer() throws Exception {
        Map<String, Recording.Rule> laws = Recording.golden().laws();
        assertThat(Twin.all().values())
                .filteredOn(twin -> twin.difference().isPresent())
                .allSatisfy(twin -> assertThat(twin.difference().orElseThrow().trace())
                        .isNotEqualTo(laws.get(twin.law()).trace().toArray()));
    }

    @Test
    void eachReasonIsGiven() throws Exception {
        assertThat(Twin.missing().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(Twin.all().values()).allSatisfy(twin -> assertThat(
                        twin.difference().map(Differs::because).orElse("as CPython"))
                .isNotBlank());
    }
}
