import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Driven {
    @Generator
    // left by driven-generator: the source has no driver of generators that is understood
    private static TwoWayGen<CompletionStage<?>, Object, Integer> length(CompletableFuture<String> text) {
        String found = Gen.yield(text);
        return TwoWayGen.returning(found.length());
    }

    @Generator
    private static TwoWayGen<String, Object, Integer> other() {
        Gen.yield("not a future");
        return TwoWayGen.returning(1);
    }
}
