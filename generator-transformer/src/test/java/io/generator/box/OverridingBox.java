package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Generators that override and are overridden, by others and by plain methods, with the bridges that this takes. */
public final class OverridingBox {
    private OverridingBox() {}

    private abstract static class Base<T> {
        abstract Iterable<T> implemented(T seed);

        @Generator
        Iterator<T> replaced(T seed) {
            Gen.yield(seed);
            return Gen.done();
        }

        Iterator<T> plain(T seed) {
            return List.of(seed).iterator();
        }

        @SuppressWarnings("unchecked")
        Iterator<T> several(T... seeds) {
            return List.of(seeds).iterator();
        }

        @Generator
        Gen<T> all(T seed) {
            Gen.yieldFrom(implemented(seed));
            Gen.yieldFrom(replaced(seed));
            Gen.yieldFrom(plain(seed));
            return Gen.done();
        }
    }

    private static class Words extends Base<String> {
        @Override
        @Generator
        @Hazard("cls-abstract-and-override")
        Iterable<String> implemented(String seed) {
            Gen.yield("implemented " + seed);
            return Gen.done();
        }

        /** A plain method in the place of a generator, which it goes on with. */
        @Override
        Iterator<String> replaced(String seed) {
            return super.replaced("plain " + seed);
        }

        /** A generator in the place of a plain method, with a narrower return type. */
        @Override
        @Generator
        @Hazard("cls-generic-bridge")
        TwoWayGen<String, Object, Integer> plain(String seed) {
            Gen.yield("generated " + seed);
            Gen.yieldFrom(super.plain(seed));
            return TwoWayGen.returning(seed.length());
        }

        @Override
        @Generator
        Gen<String> several(String... seeds) {
            for (String seed : seeds) Gen.yield(seed + seeds.length);
            return Gen.done();
        }
    }

    private static final class More extends Words {
        @Override
        @Generator
        Iterable<String> implemented(String seed) {
            Gen.yield("more");
            Gen.yieldFrom(super.implemented(seed));
            return Gen.done();
        }

        @Override
        TwoWayGen<String, Object, Integer> plain(String seed) {
            return super.plain(seed + "!");
        }
    }

    private interface Comparison<T> {
        Iterator<T> between(T from, T to);
    }

    private static final class Numbers implements Comparison<Integer> {
        @Override
        @Generator
        public Gen<Integer> between(Integer from, Integer to) {
            for (int i = from; i < to; i++) Gen.yield(i);
            return Gen.done();
        }
    }

    /** What the methods of one name in a class are: bridges only call, and have no body of their own. */
    private static String methods(Class<?> type, String name) {
        List<String> found = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean body = method.getReturnType() == int.class;
            if (method.getName().equals(name)) found.add(method.isBridge() ? "bridge" : body ? "body" : "entry");
        }
        found.sort(null);
        return String.join(" ", found);
    }

    private static void bridges() {
        Check.equal("body bridge entry", methods(Words.class, "plain"));
        Check.equal("body bridge entry", methods(Words.class, "implemented"));
        Check.equal("body bridge entry", methods(Words.class, "several"));
        Check.equal("body bridge entry", methods(Numbers.class, "between"));
        Check.equal("bridge entry", methods(Words.class, "replaced"));
        Check.that(
                Arrays.stream(Words.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("several") && method.isVarArgs())
                        .anyMatch(method -> !method.isBridge()),
                "no longer varargs");
    }

    @SuppressWarnings("unchecked")
    public static String box() {
        bridges();
        Base<String> words = new Words();
        Check.equal("[implemented a, plain a, generated a, a]", Check.drain(words.all("a")));
        Check.equal("[more, implemented b, plain b, generated b!, b!]", Check.drain(new More().all("b")));
        Check.equal("[x2, y2]", Check.drain(words.several("x", "y")));
        Check.equal("[generated c, c, returned 1]", Check.drive(new Words().plain("c"), null, null));
        Comparison<Integer> numbers = new Numbers();
        Check.equal("[1, 2]", Check.drain(numbers.between(1, 3)));
        return "OK";
    }
}
