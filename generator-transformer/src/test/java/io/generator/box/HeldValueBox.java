package io.generator.box;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** hasNext() fetches a value and holds it; nothing may take its place. */
public final class HeldValueBox {
    private HeldValueBox() {}

    @Generator
    static TwoWayGen<Integer, String, String> echo(List<Object> log) {
        try {
            for (int i = 0; ; i++) log.add(Gen.<String>yield(i));
        } finally {
            log.add("end");
        }
    }

    @Generator
    static Gen<Object> nulls() {
        Gen.yield(null);
        Gen.yield(null);
        return Gen.done();
    }

    @Generator
    static Gen<Integer> selfish(List<Gen<Integer>> self) {
        Gen.yield(1);
        Gen.yield(self.get(0).next());
        return Gen.done();
    }

    public static String box() {
        List<Object> log = new ArrayList<>();
        TwoWayGen<Integer, String, String> gen = echo(log);
        Check.equal(GeneratorState.CREATED, gen.state());
        Check.throwsThat(IllegalStateException.class, () -> gen.send("too early"));
        Check.that(gen.hasNext() && gen.hasNext(), "ended");
        Check.equal(GeneratorState.SUSPENDED, gen.state());
        Check.throwsThat(IllegalStateException.class, () -> gen.send("lost"));
        Check.throwsThat(IllegalStateException.class, () -> gen.raise(new Error("lost")));
        Check.equal(0, gen.next());
        Check.equal(1, gen.send("a"));
        Check.that(gen.hasNext(), "ended");
        Check.equal("[a, null]", log);
        gen.close();
        Check.equal("[a, null, end]", log);
        Check.that(!gen.hasNext(), "a value is held by a closed generator");
        Check.throwsThat(IllegalStateException.class, gen::result);

        Check.equal("[null, null]", Check.drain(nulls()));
        List<Gen<Integer>> self = new ArrayList<>();
        self.add(selfish(self));
        self.get(0).next();
        Check.throwsThat(IllegalStateException.class, self.get(0)::next);
        Check.that(!self.get(0).hasNext(), "goes on after it failed");
        return "OK";
    }
}
