package io.generator;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that was not rewritten fails at its first suspension, and says what to do. */
class NotTransformedTest {
    static Stream<ThrowingCallable> calls() {
        return Stream.of(
                () -> Gen.yield(1),
                () -> Gen.yieldFrom(TwoWayGen.returning(1)),
                () -> Gen.yieldFrom(Gen.done()),
                () -> Gen.yieldFrom(List.of().iterator()),
                () -> Gen.yieldFrom(List.of()),
                () -> Gen.yieldFrom(Stream.of()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void saysWhatToAddToTheBuild(ThrowingCallable call) {
        assertThatExceptionOfType(NotTransformedException.class)
                .isThrownBy(call)
                .withMessageStartingWith("Gen.yield")
                .withMessageContaining("NotTransformedTest.java:")
                .withMessageContaining("generator-maven-plugin")
                .withMessageContaining("generator-javac-plugin")
                .withMessageContaining("GEN036");
    }
}
