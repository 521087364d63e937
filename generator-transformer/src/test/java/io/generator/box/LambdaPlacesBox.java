package io.generator.box;

import io.generator.Gen;
import io.generator.GeneratorBlock;
import io.generator.GeneratorBody;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Lambdas that are generators wherever an expression may stand. */
@Hazard("dyn-generator-lambda")
public final class LambdaPlacesBox {
    private static final GeneratorBlock<String> CONSTANT = () -> {
        Gen.yield("static");
        Gen.yield("field");
    };
    private static final List<String> INITIALISED;

    static {
        List<String> values = new ArrayList<>();
        for (String value : Gen.<String>of(() -> {
            Gen.yield("static");
            Gen.yield("initialiser");
        })) values.add(value);
        INITIALISED = values;
    }

    private final String name;
    private final Gen<String> inField = Gen.of(() -> {
        Gen.yield("field");
        Gen.yield(name());
    });
    private final Gen<String> inConstructor;

    private LambdaPlacesBox(String name) {
        this.name = name;
        int length = name.length();
        inConstructor = Gen.of(() -> {
            Gen.yield(this.name + length);
            return inField;
        });
    }

    /** Has the lambda of the field in its code as well. */
    private LambdaPlacesBox() {
        name = "second";
        inConstructor = inField;
    }

    private String name() {
        return name;
    }

    private enum Level {
        LOW {
            @Override
            Gen<String> names() {
                return Gen.of(() -> {
                    Gen.yield(name() + ordinal());
                });
            }
        },
        HIGH {
            private final String own = "own";

            @Override
            Gen<String> names() {
                return Gen.of(() -> {
                    Gen.yield(own);
                    Gen.yieldFrom(LOW.names());
                });
            }
        };

        abstract Gen<String> names();
    }

    private record Pair<A>(A first, A second) {
        Gen<A> both() {
            return Gen.of(() -> {
                Gen.yield(first);
                Gen.yield(second);
            });
        }
    }

    private interface Source {
        String text();

        default Gen<String> lines(int copies) {
            return Gen.of(() -> {
                for (int i = 0; i < copies; i++) Gen.yield(text() + i);
                return fixed("end");
            });
        }

        static Gen<String> fixed(String text) {
            return Gen.of(() -> {
                Gen.yield(text);
            });
        }

        GeneratorBody<String> IN_INTERFACE = () -> {
            Gen.yield("constant");
            return Gen.done();
        };
    }

    private final class Inner {
        private Gen<String> outer() {
            return Gen.of(() -> {
                Gen.yield(LambdaPlacesBox.this.name);
                Gen.yield(toString());
            });
        }

        @Override
        public String toString() {
            return "inner";
        }
    }

    private static <T extends Comparable<T>> Gen<T> rising(Iterable<? extends T> values) {
        return Gen.of(() -> {
            T last = null;
            for (T value : values) {
                if (last == null || value.compareTo(last) > 0) Gen.yield(value);
                last = value;
            }
        });
    }

    /** A plain method that takes and makes them, as a library would. */
    private static <T> Gen<T> twice(GeneratorBlock<T> block) {
        return Gen.of(() -> {
            Gen.yieldFrom(Gen.of(block));
            return Gen.of(block);
        });
    }

    @Generator
    static Gen<Integer> asArguments(int n) {
        Gen.yieldFrom(twice(() -> Gen.yieldFrom(List.of(n, n + 1))));
        Supplier<Gen<Integer>> plain = () -> Gen.of(() -> {
            Gen.yield(n * 10);
        });
        Gen.yieldFrom(plain.get());
        int[] numbers = {Gen.<Integer>of(() -> Gen.yieldFrom(List.of(n * 100))).next(), 1};
        Gen.yield(numbers[0] + numbers[1]);
        return n > 1
                ? Gen.of(() -> {
                    Gen.yield(-1);
                })
                : Gen.of(() -> {
                    Gen.yield(-2);
                    return asArguments(2);
                });
    }

    private static Iterator<String> anonymous(String text) {
        return new Iterator<>() {
            private final Gen<String> values = Gen.of(() -> {
                Gen.yield(text);
                Gen.yield(getClass().isAnonymousClass() + text);
            });

            @Override
            public boolean hasNext() {
                return values.hasNext();
            }

            @Override
            public String next() {
                return values.next();
            }
        };
    }

    public static String box() throws Exception {
        Check.equal("[static, field]", Check.drain(Gen.of(CONSTANT)));
        Check.equal("[static, initialiser]", INITIALISED);
        LambdaPlacesBox box = new LambdaPlacesBox("box");
        Check.equal("[box3, field, box]", Check.drain(box.inConstructor));
        Check.equal("[field, second]", Check.drain(new LambdaPlacesBox().inConstructor));
        Check.equal("[own, LOW0]", Check.drain(Level.HIGH.names()));
        Check.equal("[1, null]", Check.drain(new Pair<>(1, null).both()));
        Source source = () -> "line";
        Check.equal("[line0, line1, end]", Check.drain(source.lines(2)));
        Check.equal("[constant]", Check.drain(Source.IN_INTERFACE.run()));
        Check.equal("[box, inner]", Check.drain(box.new Inner().outer()));
        Check.equal("[1, 3, 4]", Check.drain(rising(List.of(1, 1, 3, 2, 4))));
        Check.equal("[1, 2, 1, 2, 10, 101, -2, 2, 3, 2, 3, 20, 201, -1]", Check.drain(asArguments(1)));
        Check.equal("[t, truet]", Check.drain(anonymous("t")));
        return "OK";
    }
}
