package io.generator.conformance.laws;

import io.generator.Awaitable;
import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** What a body awaits to hand a value to whoever drives it. */
final class Surface {
    private Surface() {}

    /** Awaited, it has the value that is sent. */
    static Awaitable<Object> surface(Object value) {
        return () -> yielding(value);
    }

    @Generator
    private static TwoWayGen<Object, Object, Object> yielding(Object value) {
        return TwoWayGen.returning(Gen.yield(value));
    }
}
