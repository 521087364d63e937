package io.generator.transformer.random;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/**
 * Writes a random program: one body, in which {@code YIELD(x)} stands for a yield. Every loop ends by itself, and what
 * leaves a block early is conditional, so that all of it compiles.
 */
final class ProgramWriter {
    private static final String[][] CATCHES = {
        {"ArithmeticException"},
        {"RuntimeException"},
        {"Program.Failure | IndexOutOfBoundsException"},
        {"ArithmeticException", "Program.Failure", "RuntimeException"},
        {"IllegalStateException", "Throwable"},
    };

    private final Random random;
    private final Scope scope;
    private final ExpressionWriter expressions;
    private final StringBuilder output = new StringBuilder();
    private final Deque<String> loops = new ArrayDeque<>();

    ProgramWriter(long seed) {
        this.random = new Random(seed);
        this.scope = new Scope(random);
        this.expressions = new ExpressionWriter(random, scope);
    }

    /** The body of a method with the parameters {@code int p, long q, String r, boolean s}. */
    String write() {
        scope.declare("int", "p");
        scope.declare("long", "q");
        scope.declare("String", "r");
        scope.declare("boolean", "s");
        statements(6 + random.nextInt(6), 3);
        line("return TwoWayGen.returning(" + expressions.any(2) + ");");
        return output.toString();
    }

    private void line(String text) {
        output.append("        ").append(text).append('\n');
    }

    private void block(String head, int depth, Runnable... first) {
        int mark = scope.mark();
        line(head + " {");
        for (Runnable action : first) action.run();
        statements(1 + random.nextInt(3), depth);
        line("}");
        scope.back(mark);
    }

    private void statements(int count, int depth) {
        for (int i = 0; i < count; i++) statement(depth - 1);
    }

    private void statement(int depth) {
        int kinds = depth <= 0 ? 6 : 16;
        switch (random.nextInt(kinds)) {
            case 0, 1 -> declaration();
            case 2 -> line(expressions.suspending(2) + ";");
            case 3 -> assignment();
            case 4 -> leave();
            case 5 -> line("log(" + expressions.any(2) + ");");
            case 6 -> branch(depth);
            case 7, 8 -> loop(depth);
            case 9, 10, 11 -> attempt(depth);
            case 12 -> selection(depth);
            case 13 ->
                block(
                        "try (Resource " + scope.newName("t") + " = new Resource(" + expressions.readable(2) + "))",
                        depth);
            case 14 -> lambda();
            default -> block("", depth);
        }
    }

    private void declaration() {
        String type = ExpressionWriter.TYPES[random.nextInt(ExpressionWriter.TYPES.length)];
        String name = scope.newName("v");
        line(type + " " + name + " = " + expressions.write(type, 3) + ";");
        scope.declare(type, name);
    }

    private void assignment() {
        String type = ExpressionWriter.TYPES[random.nextInt(ExpressionWriter.TYPES.length)];
        if (type.equals("int[]") && scope.has(type))
            line(scope.any(type) + "[" + expressions.write("int", 2) + " & 1] += " + expressions.write("int", 2) + ";");
        else if (scope.hasAssignable(type)) line(scope.anyAssignable(type) + " = " + expressions.write(type, 3) + ";");
        else line("Program.field += " + expressions.write("int", 2) + ";");
    }

    private void leave() {
        String condition = "if (" + expressions.write("boolean", 2) + ") ";
        switch (random.nextInt(loops.isEmpty() ? 2 : 5)) {
            case 0 -> line(condition + "return TwoWayGen.returning(" + expressions.any(2) + ");");
            case 1 -> line(condition + "throw new Program.Failure(\"f\" + " + expressions.readable(2) + ");");
            case 2 -> line(condition + "break;");
            case 3 -> line(condition + "continue;");
            default -> line(condition + (random.nextBoolean() ? "break " : "continue ") + anyLoop() + ";");
        }
    }

    private String anyLoop() {
        return loops.stream().skip(random.nextInt(loops.size())).findFirst().orElseThrow();
    }

    private void branch(int depth) {
        block("if (" + expressions.write("boolean", 3) + ")", depth);
        if (random.nextBoolean()) block("else", depth);
    }

    private void loop(int depth) {
        String label = scope.newName("loop");
        String counter = scope.newName("i");
        int mark = scope.mark();
        int rounds = 1 + random.nextInt(3);
        loops.push(label);
        switch (random.nextInt(4)) {
            case 0 -> countingLoop(label, counter, rounds, depth);
            case 1 -> {
                line("int " + counter + " = 0;");
                block(
                        label + ": while (" + counter + "++ < " + rounds + " && " + expressions.write("boolean", 1)
                                + ")",
                        depth);
            }
            case 2 -> {
                String array = expressions.write("int[]", 2);
                scope.declareFinal("int", counter);
                block(label + ": for (int " + counter + " : " + array + ")", depth);
            }
            default -> {
                scope.declareFinal("String", counter);
                block(label + ": for (String " + counter + " : java.util.List.of(\"a\", \"b\"))", depth);
            }
        }
        loops.pop();
        scope.back(mark);
    }

    private void countingLoop(String label, String counter, int rounds, int depth) {
        scope.declareFinal("int", counter);
        block(label + ": for (int " + counter + " = 0; " + counter + " < " + rounds + "; " + counter + "++)", depth);
    }

    private void attempt(int depth) {
        block("try", depth);
        int kind = random.nextInt(3);
        if (kind < 2) for (String type : CATCHES[random.nextInt(CATCHES.length)]) handler(type, depth);
        if (kind > 0) block("finally", depth);
    }

    private void handler(String type, int depth) {
        String name = scope.newName("e");
        block("catch (" + type + " " + name + ")", depth, () -> {
            line("log(" + name + ");");
            if (random.nextBoolean()) line(expressions.suspending(1) + ";");
            if (random.nextBoolean()) line("log(" + name + ");");
            if (random.nextInt(4) == 0) line("if (" + expressions.write("boolean", 1) + ") throw " + name + ";");
        });
    }

    private void selection(int depth) {
        boolean strings = random.nextBoolean();
        line("switch (" + (strings ? expressions.write("String", 2) + " + \"\"" : expressions.write("int", 2) + " & 3")
                + ") {");
        for (int i = 0; i < 3; i++) {
            block("case " + (strings ? "\"s" + i + "\"" : i) + ":", depth);
            if (random.nextBoolean()) line("break;");
        }
        block("default:", depth);
        line("}");
    }

    private void lambda() {
        String captured = scope.newName("c");
        String name = scope.newName("f");
        line("final int " + captured + " = " + expressions.write("int", 2) + ";");
        line("java.util.function.IntSupplier " + name + " = () -> " + captured + " + 1;");
        line("log(" + expressions.write("int", 1) + " + " + name + ".getAsInt());");
    }
}
