package io.generator.transformer.debug;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the debugger runs, transformed. Each line that calls {@code show} prints where it is, and names all variables that
 * a debugger has to see there, with their values; the debugger stops there and must see the same.
 */
final class Debuggee {
    private final String name;
    private int calls;

    private Debuggee(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name + " after " + calls + " calls";
    }

    public static void main(String[] args) {
        Gen<Integer> squares = squares(3, new ArrayList<>(List.of("one", "two")));
        while (squares.hasNext()) squares.next(); // caller
        Debuggee debuggee = new Debuggee("debuggee");
        Map<String, List<Integer>> groups = Map.of("odd", List.of(1, 3), "even", List.of(2), "no", List.of());
        Gen<Integer> grouped = debuggee.grouped(new TreeMap<>(groups));
        for (int i = 0; i < 2; i++) grouped.next();
        grouped.close();
        TwoWayGen<String, Integer, Long> dialog = dialog((short) 7);
        dialog.next();
        dialog.send(1);
        dialog.send(2);
        if (dialog.hasNext()) throw new IllegalStateException("more than was asked for");
    }

    /** Each name is followed by the variable's value. */
    private static void show(Object... variables) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < variables.length; i += 2) values.put((String) variables[i], text(variables[i + 1]));
        StackWalker.StackFrame caller = StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow());
        System.out.println(caller.getMethodName() + ":" + caller.getLineNumber() + " " + values);
    }

    private static String text(Object value) {
        return value instanceof int[] array ? Arrays.toString(array) : String.valueOf(value);
    }

    /** Where a yield is left, {@code half} and {@code greeting} are dead; where two paths meet, {@code greeting} is. */
    @Generator
    static Gen<Integer> squares(int count, List<String> words) {
        long total = 0; // first
        int[] sums = new int[count];
        String greeting = "hello " + words.size();
        show("count", count, "words", words, "total", total, "sums", sums, "greeting", greeting);
        for (int i = 0; i < count; i++) { // loop
            char letter = (char) ('a' + i); // step 1
            double half = i / 2.0; // step 2
            show("count", count, "words", words, "total", total, "sums", sums, "i", i, "letter", letter, "half", half);
            Gen.yield(i * i); // yield
            total += sums[i] = i + letter; // resumed
            show("count", count, "words", words, "total", total, "sums", sums, "i", i, "letter", letter);
        }
        words.add("end");
        show("count", count, "words", words, "total", total, "sums", sums);
        return Gen.done();
    }

    /** The code of {@code finally} is there twice: the second is for the exception that closes the generator. */
    @Generator
    <T extends Comparable<T>> Gen<T> grouped(Map<String, List<T>> groups) {
        for (Map.Entry<String, List<T>> group : groups.entrySet()) {
            T last = null;
            try {
                for (T each : group.getValue()) {
                    show("this", this, "group", group, "last", last, "each", each);
                    Gen.yield(each);
                    last = each;
                    show("this", this, "group", group, "last", last, "each", each);
                }
            } catch (GeneratorExit exit) {
                show("this", this, "group", group, "last", last, "exit", exit);
                throw exit;
            } finally {
                boolean none = last == null;
                calls++;
                show("this", this, "group", group, "last", last, "none", none);
            }
        }
        return Gen.done();
    }

    /** With operands below a yield, an object whose constructor takes what is sent, and a value that is returned. */
    @Generator
    static TwoWayGen<String, Integer, Long> dialog(short base) {
        int sum = base + Gen.<Integer>yield("first");
        show("base", base, "sum", sum);
        StringBuilder text = new StringBuilder("text " + Gen.<Integer>yield("second"));
        show("base", base, "sum", sum, "text", text);
        float factor = sum > 100 ? Gen.<Integer>yield("third") * 1.5f : base;
        show("sum", sum, "text", text, "factor", factor);
        Gen.yield("last");
        show("sum", sum);
        return TwoWayGen.returning((long) sum);
    }
}
