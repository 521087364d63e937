package io.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.generator.frame.BlockLambda;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@code of} does with bodies of each kind; nothing in this module is rewritten. */
class GenOfTest {
    private static final Gen<Integer> ONE = Gen.done();
    private static final TwoWayGen<Integer, Integer, String> OTHER = TwoWayGen.returning("result");

    private final List<String> log = new ArrayList<>();

    private static Gen<Integer> one() {
        return ONE;
    }

    private static TwoWayGen<Integer, Integer, String> other() {
        return OTHER;
    }

    private static Gen<Integer> failing() throws IOException {
        throw new IOException("as it is");
    }

    private static TwoWayGen<Integer, Integer, Integer> failingToo() throws IOException {
        throw new IOException("as it is");
    }

    @Test
    void aMethodReferenceIsACall() {
        assertThat((Object) Gen.of(GenOfTest::one)).isSameAs(ONE);
        assertThat((Object) Gen.of(GenOfTest::other)).isSameAs(OTHER);
        assertThat((Object) TwoWayGen.of(GenOfTest::other)).isSameAs(OTHER);
    }

    @Test
    void whatAMethodThrowsIsThrownAsItIs() {
        assertThatIOException().isThrownBy(() -> Gen.of(GenOfTest::failing)).withMessage("as it is");
        assertThatIOException()
                .isThrownBy(() -> TwoWayGen.of(GenOfTest::failingToo))
                .withMessage("as it is");
    }

    @Test
    void aClassMayBeABody() {
        GeneratorBody<Integer> body = new GeneratorBody<>() {
            @Override
            public Gen<Integer> run() {
                log.add("run");
                return ONE;
            }
        };
        assertThat((Object) Gen.of(body)).isSameAs(ONE);
        assertThat(log).containsExactly("run");
    }

    @Test
    void nullIsNoBody() {
        assertThatNullPointerException().isThrownBy(() -> Gen.of((GeneratorBody<Integer>) null));
        assertThatNullPointerException().isThrownBy(() -> Gen.of((GeneratorBlock<Integer>) null));
        assertThatNullPointerException().isThrownBy(() -> TwoWayGen.of(null));
        assertThatNullPointerException().isThrownBy(() -> Gen.of((GeneratorBody<Integer>) () -> null));
        assertThatNullPointerException()
                .isThrownBy(() -> TwoWayGen.of((TwoWayBody<Integer, Integer, Integer>) () -> null));
    }

    @Test
    void nothingRunsOfABlockThatWasNotRewritten() {
        assertNotTransformed(() -> Gen.of(() -> {
            log.add("ran");
            Gen.yield(1);
        }));
        GeneratorBlock<Integer> block = () -> log.add("ran");
        assertNotTransformed(block::start);
        assertThat(log).isEmpty();
    }

    @Test
    void aBodyThatWasNotRewrittenFailsAtItsFirstYield() {
        assertNotTransformed(() -> Gen.of(() -> {
            Gen.yield(1);
            log.add("ran");
            return Gen.done();
        }));
        assertNotTransformed(() -> TwoWayGen.of(() -> TwoWayGen.returning(Gen.yield(1))));
        assertThat(log).isEmpty();
    }

    private static void assertNotTransformed(ThrowingCallable call) {
        assertThatExceptionOfType(NotTransformedException.class)
                .isThrownBy(call)
                .withMessageContaining("GenOfTest")
                .withMessageContaining("was not transformed")
                .withMessageContaining("generator-maven-plugin");
    }

    /** A block cannot be a generator method, and so a class has to be a body. */
    @Test
    void aClassIsNoBlock() {
        GeneratorBlock<Integer> block = new GeneratorBlock<>() {
            @Override
            public void run() {
                log.add("ran");
            }
        };
        assertThatExceptionOfType(NotTransformedException.class)
                .isThrownBy(() -> Gen.of(block))
                .withMessageContaining("has to implement GeneratorBody");
        assertThat(log).isEmpty();
    }

    @Test
    void aRewrittenBlockIsStartedAndCannotRun() {
        BlockLambda<Integer> block = () -> ONE;
        assertThat((Object) Gen.of(block)).isSameAs(ONE);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(block::run);
    }
}
