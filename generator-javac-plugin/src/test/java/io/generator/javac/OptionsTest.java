package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void checksAndWarnsByDefault() {
        assertThat(Options.parse()).isEqualTo(new Options(Optional.empty(), true));
    }

    @Test
    void readsTheOptions() {
        assertThat(Options.parse("out=target/classes", "lint=off"))
                .isEqualTo(new Options(Optional.of(Path.of("target/classes")), false));
        assertThat(Options.parse("lint=off", "lint=on").lints()).isTrue();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("to=classes"))
                .withMessage("-Xplugin:Generators does not know the option to=classes; it knows out=<directory> and"
                        + " lint=on|off");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("out="));
    }
}
