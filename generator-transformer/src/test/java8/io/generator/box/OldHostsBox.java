package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Generators of interfaces, anonymous classes, and beside lambdas, in class files of Java 8. */
public final class OldHostsBox {
    private OldHostsBox() {}

    interface Source {
        String name();

        @Generator
        default Gen<String> twice() {
            Gen.yield(name() + 1);
            Gen.yieldFrom(Source.once(name() + 2));
            return Gen.done();
        }

        @Generator
        static Gen<String> once(String text) {
            Gen.yield("once " + text);
            return Gen.done();
        }
    }

    private static final class Named implements Source {
        private final String name;

        private Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        @Generator
        public Gen<String> twice() {
            Gen.yieldFrom(Source.super.twice());
            Gen.yield("again " + name);
            return Gen.done();
        }
    }

    @Generator
    static TwoWayGen<Object, Object, String> lambdas(List<String> names) {
        String suffix = Gen.yield("suffix");
        Function<String, String> suffixed = name -> name + suffix;
        String all = "";
        for (String name : names)
            all += suffixed.andThen(Gen.<Function<String, String>>yield(name)).apply(name);
        Source source = () -> "lambda" + suffix;
        Gen.yieldFrom(source.twice());
        return TwoWayGen.returning(all);
    }

    private static Gen<Integer> anonymous(final int from) {
        return new Object() {
            private int next = from;

            @Generator
            Gen<Integer> numbers() {
                while (next < from + 3) Gen.yield(next++);
                return Gen.done();
            }
        }.numbers();
    }

    @Generator
    static TwoWayGen<String, Object, String> resources(List<String> log) throws Exception {
        try (AutoCloseable first = () -> log.add("close first");
                AutoCloseable second = Gen.<AutoCloseable>yield("second")) {
            log.add(Gen.yield("body " + (first != null) + (second != null)));
            throw new IllegalStateException("body");
        } catch (IllegalStateException | ClassCastException e) {
            String suppressed = Arrays.toString(e.getSuppressed());
            return TwoWayGen.returning(e.getMessage() + suppressed + Gen.yield("caught"));
        }
    }

    public static String box() {
        Check.equal("[n1, once n2, again n]", Check.drain(new Named("n").twice()));
        Function<String, String> upper = name -> name + "!";
        Check.equal(
                "[suffix, a, b, lambda_1, once lambda_2, returned a_!b_!]",
                Check.drive(lambdas(Arrays.asList("a", "b")), "_", upper, upper, null, null));
        Check.equal("[5, 6, 7]", Check.drain(anonymous(5)));
        List<String> log = new ArrayList<>();
        AutoCloseable failing = () -> {
            throw new IllegalStateException("closing");
        };
        Check.equal(
                "[second, body truetrue, caught, returned body[java.lang.IllegalStateException: closing]X]",
                Check.drive(unchecked(log), failing, "sent", "X"));
        Check.equal("[sent, close first]", log);
        Check.equal("[second, body truefalse, caught, returned body[]X]", Check.drive(unchecked(log), null, "s", "X"));
        return "OK";
    }

    private static TwoWayGen<String, Object, String> unchecked(List<String> log) {
        try {
            return resources(log);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
