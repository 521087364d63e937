import java.util.Iterator;
import java.util.List;
import jyield.Continuable;
import jyield.Yield;

class Powers {
    static final Trace trace = new Trace();

    @Continuable
    public static Iterable<Integer> power(int number, int exponent) {
        int counter = 0;
        int result = 1;
        while (counter++ < exponent) {
            result = result * number;
            trace.add("[" + result + "]");
            Yield.ret(result);
        }
        return Yield.done();
    }

	@Continuable Iterator<String> joined(List<String> first, boolean isShort) {
		Yield.ret("begin"); // tabs
		Yield.join(first);
		if (isShort) return null;
		Yield.join(power(3, 2));
		return Yield.done();
	}

    static List<String> trace() {
        for (int i : Continuations.<Integer>of(() -> power(2, 8))) trace.add(i);
        for (Object o : Continuations.of(() -> new Powers().joined(List.of("a", "b"), true))) trace.add(o);
        for (Object o : Continuations.of(() -> new Powers().joined(List.of("c"), false))) trace.add(o);
        return trace.lines;
    }
}
