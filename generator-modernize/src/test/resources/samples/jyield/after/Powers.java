import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Iterator;
import java.util.List;

class Powers {
    static final Trace trace = new Trace();

    @Generator
    public static Iterable<Integer> power(int number, int exponent) {
        int counter = 0;
        int result = 1;
        while (counter++ < exponent) {
            result = result * number;
            trace.add("[" + result + "]");
            Gen.yield(result);
        }
        return Gen.done();
    }

	@Generator Iterator<String> joined(List<String> first, boolean isShort) {
		Gen.yield("begin"); // tabs
		Gen.yieldFrom(first);
		if (isShort) return Gen.done();
		Gen.yieldFrom(power(3, 2));
		return Gen.done();
	}

    static List<String> trace() {
        for (int i : Continuations.<Integer>of(() -> power(2, 8))) trace.add(i);
        for (Object o : Continuations.of(() -> new Powers().joined(List.of("a", "b"), true))) trace.add(o);
        for (Object o : Continuations.of(() -> new Powers().joined(List.of("c"), false))) trace.add(o);
        return trace.lines;
    }
}
