package io.generator.transformer.random;

import java.util.Random;

/** Writes random expressions of each type; any of them may yield, and any evaluation order may matter. */
final class ExpressionWriter {
    static final String[] TYPES = {
        "int", "long", "double", "boolean", "String", "byte", "char", "short", "float", "int[]"
    };

    private final Random random;
    private final Scope scope;

    ExpressionWriter(Random random, Scope scope) {
        this.random = random;
        this.scope = scope;
    }

    String write(String type, int depth) {
        if (depth <= 0 || random.nextInt(6) == 0) return leaf(type);
        return switch (type) {
            case "int" -> integer(depth - 1);
            case "boolean" -> condition(depth - 1);
            case "String" -> text(depth - 1);
            case "int[]" -> array(depth - 1);
            case "long", "double", "float" -> number(type, depth - 1);
            default -> "((" + type + ") +" + write("int", depth - 1) + ")";
        };
    }

    String any(int depth) {
        return write(TYPES[random.nextInt(TYPES.length)], depth);
    }

    /** Of any type but an array, which reads differently each time. */
    String readable(int depth) {
        return write(TYPES[random.nextInt(TYPES.length - 1)], depth);
    }

    /** The call that suspends, in the form that both kinds of body understand. */
    String suspending(int depth) {
        return "YIELD(" + any(depth) + ")";
    }

    private String leaf(String type) {
        if (scope.has(type) && random.nextInt(4) != 0) return scope.any(type);
        int number = random.nextInt(7) - 2;
        return switch (type) {
            case "int" -> "(" + number + ")";
            case "long" -> "(" + number + "L)";
            case "double" -> "(" + number / 2.0 + ")";
            case "float" -> "(" + number + "f)";
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            case "String" -> random.nextInt(8) == 0 ? "none()" : "\"s" + number + "\"";
            case "int[]" -> "new int[] {" + number + ", 2}";
            default -> "((" + type + ") " + number + ")";
        };
    }

    private String integer(int depth) {
        return switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> suspending(depth);
            case 4 ->
                "(" + write("int", depth) + operator("+", "-", "*", "&", "^", "<<", ">>>") + write("int", depth) + ")";
            case 5 -> "(" + write("int", depth) + operator("/", "%") + write("int", depth) + ")";
            case 6 -> "(" + write("int[]", depth) + ")[" + write("int", depth) + " & 1]";
            case 7 -> "(" + write("boolean", depth) + " ? " + write("int", depth) + " : " + write("int", depth) + ")";
            case 8 ->
                "mix(" + write("byte", depth) + ", " + write("long", depth) + ", " + write("int", depth) + ", "
                        + write("double", depth) + ")";
            case 9 -> "new Pair(" + write("int", depth) + ", " + write("long", depth) + ").sum()";
            case 10 -> assignment("int", depth);
            case 11 -> "(int) " + write("long", depth);
            default -> selection(depth);
        };
    }

    private String selection(int depth) {
        String local = scope.newName("y");
        return "(switch (" + write("int", depth) + " & 3) { case 0 -> " + write("int", depth) + "; case 1 -> { int "
                + local + " = " + write("int", depth) + "; yield " + local + "; } default -> " + write("int", depth)
                + "; })";
    }

    private String assignment(String type, int depth) {
        if (!scope.hasAssignable(type)) return leaf(type);
        return "(" + scope.anyAssignable(type) + operator("=", "+=", "-=") + write(type, depth) + ")";
    }

    private String condition(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "(" + suspending(depth) + " % 2 == 0)";
            case 1 -> "(" + write("boolean", depth) + operator("&&", "||", "^", "&") + write("boolean", depth) + ")";
            case 2 -> "!" + write("boolean", depth);
            case 3 -> "(" + write("long", depth) + operator("<", ">=", "==") + write("int", depth) + ")";
            case 4 -> "(" + write("double", depth) + operator("<", ">") + write("float", depth) + ")";
            default ->
                "(" + write("boolean", depth) + " ? " + write("boolean", depth) + " : " + write("boolean", depth) + ")";
        };
    }

    private String text(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> "(" + write("String", depth) + " + " + readable(depth) + ")";
            case 1 -> "(\"\" + " + suspending(depth) + " + " + readable(depth) + ")";
            case 2 -> "String.valueOf(" + write("long", depth) + ")";
            case 3 ->
                "(" + write("boolean", depth) + " ? " + write("String", depth) + " : " + write("String", depth) + ")";
            default -> "new Pair(" + write("int", depth) + ", " + write("int", depth) + ").toString()";
        };
    }

    private String array(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> "new int[] {" + write("int", depth) + ", " + write("int", depth) + "}";
            case 1 -> "new int[2 + (" + write("int", depth) + " & 1)]";
            default -> leaf("int[]");
        };
    }

    private String number(String type, int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> "(" + type + ") " + suspending(depth);
            case 1 -> "(" + write(type, depth) + operator("+", "-", "*") + write(type, depth) + ")";
            case 2 -> "(" + write(type, depth) + operator("+", "*") + write("int", depth) + ")";
            case 3 -> assignment(type, depth);
            default -> "(" + write("boolean", depth) + " ? " + write(type, depth) + " : " + write(type, depth) + ")";
        };
    }

    private String operator(String... operators) {
        return " " + operators[random.nextInt(operators.length)] + " ";
    }
}
