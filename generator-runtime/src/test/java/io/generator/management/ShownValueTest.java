package io.generator.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Values as the live view shows them. */
class ShownValueTest {
    /** Would have been called by whoever calls any code of the application. */
    private static final class Hostile {
        @Override
        public String toString() {
            throw new AssertionError("toString");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode");
        }
    }

    @Test
    void whatIsPlainIsShownAsItIs() {
        assertThat(ShownValue.of(null)).isEqualTo("null");
        assertThat(ShownValue.of(42)).isEqualTo("42");
        assertThat(ShownValue.of('x')).isEqualTo("x");
        assertThat(ShownValue.of("a\nb")).isEqualTo("\"a b\"");
        assertThat(ShownValue.of(TimeUnit.DAYS)).isEqualTo("DAYS");
        assertThat(ShownValue.of(String.class)).isEqualTo("java.lang.String");
        assertThat(ShownValue.of(new int[3])).isEqualTo("int[3]");
        assertThat(ShownValue.of(new String[2][1])).isEqualTo("java.lang.String[][2]");
    }

    @Test
    void ofOtherObjectsTheClassIsShown() {
        Hostile hostile = new Hostile();
        assertThat(ShownValue.of(hostile))
                .isEqualTo("ShownValueTest$Hostile@" + Integer.toHexString(System.identityHashCode(hostile)));
        assertThat(ShownValue.of(new ArrayList<>(List.of(hostile)))).startsWith("ArrayList@");
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(ShownValue.of("x".repeat(1_000_000))).hasSize(105).endsWith("...\"");
    }
}
