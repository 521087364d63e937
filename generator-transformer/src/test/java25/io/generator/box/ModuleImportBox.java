package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import module java.base;

/** A class that imports a module, and uses a few of the newer things in it. */
public final class ModuleImportBox {
    private ModuleImportBox() {}

    private static final ScopedValue<String> USER = ScopedValue.newInstance();

    /** Reads what the code that resumes it has bound. */
    @Generator
    static TwoWayGen<Object, Object, String> scoped(SequencedMap<String, Integer> map) {
        String seen = "";
        while (!map.isEmpty()) {
            Map.Entry<String, Integer> last = map.pollLastEntry();
            seen += last.getKey() + USER.orElse("nobody") + (last.getValue() + Gen.<Integer>yield(map.size()));
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    static Gen<List<Integer>> windows(int size) {
        Gen.yieldFrom(Stream.of(1, 2, 3, 4).gather(Gatherers.windowSliding(size)));
        return Gen.done();
    }

    public static String box() {
        SequencedMap<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
        map.putLast("b", 2);
        TwoWayGen<Object, Object, String> gen = scoped(map);
        Check.equal(1, ScopedValue.where(USER, "u").call(gen::next));
        Check.equal("[0, returned bu7anobody2]", List.of(gen.send(5), Check.drive(finishing(gen), 1).getLast()));
        Check.equal("[[1, 2, 3], [2, 3, 4]]", Check.drain(windows(3)));
        return "OK";
    }

    @Generator
    private static TwoWayGen<Object, Object, String> finishing(TwoWayGen<Object, Object, String> gen) {
        Object sent = Gen.yield("start");
        try {
            return TwoWayGen.returning("unfinished " + gen.send(sent));
        } catch (io.generator.StopIteration e) {
            return TwoWayGen.returning((String) e.value());
        }
    }
}
