import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Sent {
    @Generator
    static Gen<Integer> oneWay() {
        Object fine = Gen.yield(1);
        String sent = Gen.yield(2);
        //                     ^ error: GEN009
        int number = Gen.<Integer>yield(3);
        //                             ^ error: GEN009
        String cast = (String) Gen.yield(4);
        //                              ^ error: GEN009
        Gen.<Integer>yield(5);
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Integer, String, Object> twoWay() {
        String fine = Gen.yield(1);
        CharSequence alsoFine = Gen.yield(1);
        Object any = Gen.yield(1);
        Integer wrong = Gen.yield(1);
        //                       ^ error: GEN009
        Gen.yield(2);
        Long both = Gen.yield("both");
        //                   ^ error: GEN009
        //                    ^ error: GEN008
        if (Gen.yield(3) == null) return TwoWayGen.returning("ended");
        for (String s; (s = Gen.yield(4)) != null; ) Objects.requireNonNull(s);
        take(Gen.yield(5));
        return TwoWayGen.returning(both);
    }

    static void take(String s) {}

    @Generator
    static TwoWayGen<Integer, Object, Void> anything() {
        String cast = (String) Gen.yield(1);
        String narrowed = Gen.yield(2);
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Integer, List<String>, Void> generic() {
        List<String> fine = Gen.yield(1);
        Collection<? extends CharSequence> alsoFine = Gen.yield(1);
        List<Integer> wrong = Gen.yield(2);
        //                             ^ error: GEN009 plugin only
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Integer, String, Void> passedOn(TwoWayGen<Integer, Integer, Void> other) {
        Gen.yieldFrom(twoWay());
        Gen.yieldFrom(other);
        //            ^ error: GEN009 plugin only
        return TwoWayGen.returning(null);
    }
}
