package io.generator.conformance.fuzz;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a program as Java, as a class whose superclass is {@link Body}. */
class JavaPrinter extends Printer {
    private static final String GENERATOR = "TwoWayGen<Object, Object, Object>";

    private static final String COROUTINE = "Coroutine<Object>";

    private int flags;
    private boolean async;

    @Override
    String print(Program program) {
        async = program.tree().kind() == Kind.ASYNC_PROGRAM;
        if (async) {
            line("import static io.generator.Async.await;");
            line("import static io.generator.Async.each;");
            line("import io.generator.annotation.Async;");
            line("import io.generator.async.*;");
        }
        line("import io.generator.*;");
        line("import io.generator.annotation.Generator;");
        line("import io.generator.conformance.fuzz." + (async ? "AsyncBody;" : "Body;"));
        line("import java.util.List;");
        line("");
        line("public final class " + program.name() + " extends " + (async ? "AsyncBody" : "Body") + " {");
        indented(() -> {
            for (int index : reachable(program.tree()))
                function(index, program.tree().part(index));
        });
        line("}");
        return printed();
    }

    private void function(int index, Node function) {
        line(async ? "@Async" : "@Generator");
        line((index == 0 ? "public " : "private ") + (async ? COROUTINE : GENERATOR) + " f" + index + "(int p, int q"
                + (async ? "" : ", " + GENERATOR + " g") + ") {");
        indented(() -> {
            for (String name : variables(function)) {
                if (isGenerator(name)) line(GENERATOR + " " + name + " = null;");
                else line(type(name) + " " + name + " = " + initial(name) + ";");
            }
            statements(function.part(0));
            if (Flow.completes(function.part(0))) line(returning("null"));
        });
        line("}");
        line("");
    }

    private String returning(String value) {
        return "return " + (async ? "Coroutine.of" : "TwoWayGen.returning") + "(" + value + ");";
    }

    private static String type(String variable) {
        return switch (variable.charAt(0)) {
            case 'l' -> "long";
            case 'd' -> "double";
            case 's' -> "short";
            case 'b' -> "Integer";
            default -> "int";
        };
    }

    private void block(String head, Node block) {
        line(head + " {");
        indented(() -> statements(block));
        line("}");
    }

    @Override
    void statement(Node node) {
        switch (node.kind()) {
            case ASSIGN -> line(node.detail() + " = " + assigned(node.detail(), node.part(0)) + ";");
            case AUGMENT -> {
                line(node.detail() + " += " + number(node.part(0)) + ";");
                line(node.detail() + " %= 1000;");
            }
            case LOG -> line("log(\"" + node.detail() + "\", " + numbers(node.parts()) + ");");
            case LOG_STATE -> line("logState(" + generator(node.part(0)) + ");");
            case USE -> line("use(" + number(node.part(0)) + ");");
            case YIELD -> line("Gen.yield(" + yielded(node.part(0)) + ");");
            case YIELD_NONE -> line("Gen.yield(null);");
            case DELEGATE_TO_LIST -> line("Gen.yieldFrom(List.of(" + numbers(node.parts()) + "));");
            case ASSIGN_GENERATOR -> line(node.detail() + " = " + generator(node.part(0)) + ";");
            case CLOSE -> line("some(" + generator(node.part(0)) + ").close();");
            case BREAK -> line("break;");
            case CONTINUE -> line("continue;");
            case RETURN -> line(returning(number(node.part(0))));
            case RETURN_NONE -> line(returning("null"));
            case RETURN_GENERATOR -> line("return delegated(" + generator(node.part(0)) + ");");
            case RETURN_CALL -> line("return delegated(" + call(node) + ");");
            case RAISE -> line("throw " + made(Thrown.valueOf(node.detail()), number(node.part(0))) + ";");
            case PERFORM -> line(operation(node) + ";");
            case RAISE_AGAIN -> line("throw " + node.detail() + ";");
            default -> compound(node);
        }
    }

    private String assigned(String variable, Node number) {
        return variable.startsWith("s") ? "(short) (int) (" + number(number) + ")" : number(number);
    }

    private void compound(Node node) {
        String name = node.detail().isEmpty() ? "" : node.name();
        switch (node.kind()) {
            case IF -> {
                block("if (" + condition(node.part(0)) + ")", node.part(1));
                if (!node.part(2).parts().isEmpty()) block("else", node.part(2));
            }
            case WHILE -> loop(node, name);
            case FOR_RANGE ->
                block("for (int " + name + " = 0; " + name + " < " + node.rule() + "; " + name + "++)", node.part(0));
            case FOR_LIST ->
                block("for (int " + name + " : List.<Integer>of(" + numbers(node.rest(1)) + "))", node.part(0));
            case FOR_ARRAY -> block("for (int " + name + " : new int[] {" + numbers(node.rest(1)) + "})", node.part(0));
            case FOR_GENERATOR -> overGenerator(node, name);
            case LET -> let(node, name);
            case WITH -> block("try (Context " + name + " = context(" + number(node.part(0)) + "))", node.part(1));
            case ASYNC_WITH ->
                block(
                        "try (Permit " + name + " = await(" + node.rule() + "(" + number(node.part(0)) + ")))",
                        node.part(1));
            case ASYNC_FOR ->
                block("for (int " + name + " : each(ticks(" + numbers(node.rest(1)) + ")))", node.part(0));
            case TRY -> attempt(node);
            default -> throw new IllegalArgumentException("not a statement: " + node);
        }
    }

    private void loop(Node node, String name) {
        line("int " + name + " = 0;");
        line("while (" + name + " < " + node.rule() + " && (" + condition(node.part(0)) + ")) {");
        indented(() -> {
            line(name + "++;");
            statements(node.part(1));
        });
        line("}");
    }

    private void overGenerator(Node node, String name) {
        line("for (Object " + name + "o : over(some(" + generator(node.part(1)) + "))) {");
        indented(() -> {
            line("int " + name + " = num(" + name + "o);");
            statements(node.part(0));
        });
        line("}");
    }

    private void let(Node node, String name) {
        line("{");
        indented(() -> {
            line(type(name) + " " + name + " = " + assigned(name, node.part(0)) + ";");
            statements(node.part(1));
        });
        line("}");
    }

    // ---- try

    /** What Python has as its {@code else} is behind the handlers, and before {@code finally}. */
    private void attempt(Node node) {
        boolean hasClauses = node.parts().size() > 3;
        boolean hasElse = hasClauses && !node.part(1).parts().isEmpty() && Flow.completes(node.part(0));
        boolean hasFinally = !node.part(2).parts().isEmpty();
        if (!hasFinally && !hasClauses) block("", node.part(0));
        else if (hasFinally && hasElse) nested(node);
        else if (hasElse) handled(node);
        else clauses(node, "");
        if (hasFinally) block("finally", node.part(2));
    }

    private void nested(Node node) {
        line("try {");
        indented(() -> handled(node));
        line("}");
    }

    private void handled(Node node) {
        String flag = "ok" + flags++;
        line("boolean " + flag + " = false;");
        clauses(node, flag);
        block("if (" + flag + ")", node.part(1));
    }

    private void clauses(Node node, String flag) {
        line("try {");
        indented(() -> {
            statements(node.part(0));
            if (!flag.isEmpty()) line(flag + " = true;");
        });
        line("}");
        for (Node clause : node.rest(3)) clause(clause);
    }

    private void clause(Node clause) {
        String types = Arrays.stream(clause.rule().split(","))
                .map(type -> Thrown.valueOf(type).java())
                .collect(Collectors.joining(" | "));
        line("catch (" + types + " " + clause.name() + ") {");
        indented(() -> {
            line("caught(" + clause.name() + ");");
            statements(clause.part(0));
        });
        line("}");
    }

    // ---- expressions

    @Override
    String special(Node node) {
        return switch (node.kind()) {
            case PAIR -> "new Pair(" + numbers(node.parts()) + ").sum()";
            case CHOICE ->
                "((" + condition(node.part(0)) + ") ? (" + number(node.part(1)) + ") : (" + number(node.part(2)) + "))";
            case NEXT -> "num(some(" + generator(node.part(0)) + ").next())";
            default -> throw new IllegalArgumentException("not a number: " + node);
        };
    }

    /** A variable is yielded as what it is, so that it is boxed as such. */
    @Override
    String yielded(Node node) {
        return node.kind() == Kind.VARIABLE ? node.detail() : number(node);
    }

    @Override
    String connected(Node node) {
        return switch (node.kind()) {
            case AND -> "(" + condition(node.part(0)) + ") && (" + condition(node.part(1)) + ")";
            case OR -> "(" + condition(node.part(0)) + ") || (" + condition(node.part(1)) + ")";
            default -> "!(" + condition(node.part(0)) + ")";
        };
    }

    @Override
    String variable(String name) {
        return Set.of('l', 'd', 's').contains(name.charAt(0)) ? "(int) " + name : name;
    }

    @Override
    String none() {
        return "null";
    }

    @Override
    String yielding(String value) {
        return "Gen.<Object>yield(" + value + ")";
    }

    @Override
    String delegation(String generator) {
        return "Gen.yieldFrom(delegated(" + generator + "))";
    }

    @Override
    String awaited(String awaitable) {
        return "await(" + awaitable + ")";
    }

    @Override
    String made(Thrown thrown, String number) {
        return thrown.made("new ", thrown.java(), number);
    }
}
