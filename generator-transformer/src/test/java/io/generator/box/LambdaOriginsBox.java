package io.generator.box;

import io.generator.Gen;
import io.generator.GeneratorBlock;
import io.generator.GeneratorBody;
import io.generator.TwoWayBody;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What else may be a generator's body, and what compilers do to lambdas: they make one method of several that read the
 * same, and copies of one in a {@code finally} block; an object may be of further interfaces.
 */
@Hazard("dyn-generator-lambda")
public final class LambdaOriginsBox {
    private static final List<String> LOG = new ArrayList<>();

    private LambdaOriginsBox() {}

    private interface Marker {}

    private interface Named {
        default String name() {
            return "named";
        }
    }

    private static class Base {
        @Generator
        Gen<Integer> numbers() {
            Gen.yield(1);
            Gen.yield(2);
            return Gen.done();
        }
    }

    private static final class Derived extends Base {
        @Override
        Gen<Integer> numbers() {
            return Gen.of(super::numbers);
        }
    }

    private static final class OwnBody implements GeneratorBody<String>, TwoWayBodyOf<String> {
        @Override
        @Generator
        public TwoWayGen<String, String, String> run() {
            return TwoWayGen.returning(Gen.<String>yield("own"));
        }
    }

    private interface TwoWayBodyOf<T> extends TwoWayBody<T, T, T> {}

    @Generator
    static Gen<String> letters() {
        LOG.add("letters");
        Gen.yield("a");
        return Gen.done();
    }

    @Generator
    static <T> Gen<T> generic() {
        Gen.yield(null);
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Integer, Integer, Integer> echo() {
        return TwoWayGen.returning(Gen.<Integer>yield(1));
    }

    private static void methodReferencesAndClasses() {
        Gen<String> letters = Gen.of(LambdaOriginsBox::letters);
        Check.equal("[]", LOG);
        Check.equal("[a]", Check.drain(letters));
        Check.equal("[null]", Check.drain(Gen.of((GeneratorBody<String>) LambdaOriginsBox::generic)));
        Check.equal("[1, returned 9]", Check.drive(TwoWayGen.of(LambdaOriginsBox::echo), 9));
        Check.equal("[1, 2]", Check.drain(new Derived().numbers()));
        Check.equal(
                "[own, returned s]",
                Check.drive(TwoWayGen.of((TwoWayBody<String, String, String>) new OwnBody()), "s"));
        Check.equal("[anonymous]", Check.drain(Gen.of(new GeneratorBody<String>() {
            @Override
            @Generator
            public Gen<String> run() {
                Gen.yield("anonymous");
                return Gen.done();
            }
        })));
        LOG.clear();
    }

    /** Without debug information javac makes one method of these, though some are no generators. */
    private static void lambdasThatReadTheSame() throws Exception {
        GeneratorBlock<String> block = () -> LOG.add("same");
        GeneratorBlock<String> again = () -> LOG.add("same");
        Runnable runnable = () -> LOG.add("same");
        runnable.run();
        Check.equal("[][]", "" + Check.drain(Gen.of(block)) + Check.drain(Gen.of(again)));
        Check.equal("[same, same, same]", LOG);
        GeneratorBody<String> body = () -> letters();
        Supplier<Gen<String>> supplier = () -> letters();
        Check.equal("[a]", Check.drain(supplier.get()));
        Check.equal("[a]", Check.drain(body.run()));
        GeneratorBlock<Integer> one = () -> Gen.yieldFrom(List.of(1));
        GeneratorBlock<Integer> other = () -> Gen.yieldFrom(List.of(1));
        Check.equal("[1][1]", "" + Check.drain(Gen.of(one)) + Check.drain(Gen.of(other)));
        LOG.clear();
    }

    @Generator
    static Gen<String> inFinally(boolean fails) {
        try {
            Gen.yield("try");
            if (fails) throw new IllegalStateException();
        } catch (IllegalStateException e) {
            Gen.yield("catch");
            return Gen.done();
        } finally {
            String local = fails ? "failed" : "fine";
            Gen.yieldFrom(Gen.of(() -> {
                Gen.yield("finally");
                Gen.yield(local);
            }));
        }
        return Gen.done();
    }

    private static void furtherInterfaces() throws Exception {
        GeneratorBody<Integer> body = (GeneratorBody<Integer> & Marker) () -> {
            Gen.yield(1);
            return Gen.done();
        };
        TwoWayBody<Integer, Integer, Integer> twoWay = (Named & TwoWayBody<Integer, Integer, Integer>) () -> {
            return TwoWayGen.returning(Gen.<Integer>yield(2));
        };
        GeneratorBlock<Integer> block = (Named & GeneratorBlock<Integer> & Marker) () -> {
            Gen.yield(3);
        };
        Check.equal("[1]", Check.drain(body.run()));
        Check.equal("[2, returned 5]", Check.drive(twoWay.run(), 5));
        Check.equal("[3]", Check.drain(block.start()));
        Check.equal("named named", ((Named) twoWay).name() + " " + ((Named) block).name());
        Check.that(body instanceof Marker && block instanceof Marker, "markers");
    }

    public static String box() throws Exception {
        methodReferencesAndClasses();
        lambdasThatReadTheSame();
        Check.equal("[try, finally, fine]", Check.drain(inFinally(false)));
        Check.equal("[try, catch, finally, failed]", Check.drain(inFinally(true)));
        furtherInterfaces();
        return "OK";
    }
}
