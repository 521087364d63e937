package io.generator.box;

import io.generator.Gen;
import io.generator.GeneratorBlock;
import io.generator.GeneratorBody;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lambdas that are generators in class files of Java 8, whose classes are no nests. */
@Hazard("dyn-generator-lambda")
public final class OldLambdasBox {
    private final String name;
    private int count;

    private OldLambdasBox(String name) {
        this.name = name;
    }

    private interface Words {
        List<String> words();

        default Gen<String> each(final int copies) {
            return Gen.of(() -> {
                for (String word : words()) for (int i = 0; i < copies; i++) Gen.yield(word + i);
            });
        }

        static Gen<String> none() {
            return Gen.of(() -> {});
        }
    }

    private final class Inner {
        private Gen<Integer> counting(long step) {
            return Gen.of(() -> {
                while (count < 6) {
                    Gen.yield(count);
                    count += step;
                }
                return Gen.done();
            });
        }
    }

    @Generator
    private Gen<String> all(List<String> words) {
        String local = name + words.size();
        GeneratorBody<String> body = () -> {
            Gen.yield(local);
            Gen.yieldFrom(Gen.of(() -> {
                try {
                    Gen.yield(name + local);
                    throw new IOException(local);
                } catch (IOException e) {
                    Gen.yield("caught " + e.getMessage());
                }
            }));
            return ((Words) () -> words).each(2);
        };
        Gen.yieldFrom(Gen.of(body));
        Gen.yield("again");
        return Gen.of(body);
    }

    private static TwoWayGen<String, String, Integer> lengths(int limit) {
        return TwoWayGen.of(() -> {
            int sum = 0;
            while (sum < limit) sum += Gen.<String>yield("sum " + sum).length();
            return TwoWayGen.returning(sum);
        });
    }

    public static String box() {
        OldLambdasBox box = new OldLambdasBox("n");
        List<String> once = Arrays.asList("n2", "nn2", "caught n2", "a0", "a1", "b0", "b1");
        List<String> twice = new ArrayList<>(once);
        twice.add("again");
        twice.addAll(once);
        Check.equal(twice, Check.drain(box.all(Arrays.asList("a", "b"))));
        Check.equal("[0, 2, 4]", Check.drain(box.new Inner().counting(2)));
        Check.equal("[]", Check.drain(Words.none()));
        Check.equal("[sum 0, sum 3, returned 5]", Check.drive(lengths(4), "abc", "de"));
        GeneratorBlock<Integer> block = () -> Gen.yieldFrom(Arrays.asList(1, 2));
        Check.equal("[1, 2][1, 2]", "" + Check.drain(Gen.of(block)) + Check.drain(block.start()));
        return "OK";
    }
}
