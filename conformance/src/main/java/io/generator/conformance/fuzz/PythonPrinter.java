package io.generator.conformance.fuzz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a program as Python. What it calls is in {@code runner.py}. */
final class PythonPrinter extends Printer {
    private boolean async;

    @Override
    String print(Program program) {
        async = program.tree().kind() == Kind.ASYNC_PROGRAM;
        for (int index : reachable(program.tree()))
            function(index, program.tree().part(index));
        line("SCRIPT = [");
        indented(() -> program.script().forEach(action -> line(action(action) + ",")));
        line("]");
        return printed();
    }

    private static String action(Action action) {
        String thrown = action.kind() == Action.Kind.RAISE ? action.thrown().python() : "None";
        String kind = action.kind().name().toLowerCase(Locale.ROOT);
        return "('" + kind + "', " + action.target() + ", " + thrown + ", " + action.number() + ")";
    }

    private void function(int index, Node function) {
        line(async ? "async def f" + index + "(p, q):" : "def f" + index + "(p, q, g):");
        indented(() -> {
            line(async ? "pass" : "if False: yield");
            Set<String> variables = variables(function);
            for (String name : variables) line(name + " = " + (isGenerator(name) ? "None" : initial(name)));
            statements(function.part(0));
        });
        line("");
    }

    private void block(String head, Node block) {
        line(head + ":");
        indented(() -> {
            if (block.parts().isEmpty()) line("pass");
            statements(block);
        });
    }

    @Override
    void statement(Node node) {
        switch (node.kind()) {
            case ASSIGN -> line(node.detail() + " = " + number(node.part(0)));
            case AUGMENT -> {
                line(node.detail() + " += " + number(node.part(0)));
                line(node.detail() + " %= 1000");
            }
            case LOG -> line("log('" + node.detail() + "', " + numbers(node.parts()) + ")");
            case LOG_STATE -> line("log_state(" + generator(node.part(0)) + ")");
            case USE -> line(number(node.part(0)));
            case YIELD -> line("yield " + yielded(node.part(0)));
            case YIELD_NONE -> line("yield None");
            case DELEGATE_TO_LIST -> line("yield from [" + numbers(node.parts()) + "]");
            case ASSIGN_GENERATOR -> line(node.detail() + " = " + generator(node.part(0)));
            case CLOSE -> line("some(" + generator(node.part(0)) + ").close()");
            case BREAK -> line("break");
            case CONTINUE -> line("continue");
            case RETURN -> line("return " + number(node.part(0)));
            case RETURN_NONE -> line("return None");
            case RETURN_GENERATOR -> line("return " + delegation(generator(node.part(0))));
            case RETURN_CALL -> line("return " + delegation(call(node)));
            case RAISE -> line("raise " + made(Thrown.valueOf(node.detail()), number(node.part(0))));
            case PERFORM -> line(operation(node));
            case RAISE_AGAIN -> line("raise " + node.detail());
            default -> compound(node);
        }
    }

    private void compound(Node node) {
        String name = node.detail().isEmpty() ? "" : node.name();
        switch (node.kind()) {
            case IF -> {
                block("if " + condition(node.part(0)), node.part(1));
                if (!node.part(2).parts().isEmpty()) block("else", node.part(2));
            }
            case WHILE -> loop(node, name);
            case FOR_RANGE -> block("for " + name + " in range(" + node.rule() + ")", node.part(0));
            case FOR_LIST, FOR_ARRAY -> block("for " + name + " in [" + numbers(node.rest(1)) + "]", node.part(0));
            case FOR_GENERATOR -> overGenerator(node, name);
            case LET -> {
                line(name + " = " + number(node.part(0)));
                statements(node.part(1));
            }
            case WITH -> block("with context(" + number(node.part(0)) + ") as " + name, node.part(1));
            case ASYNC_WITH ->
                block("async with " + node.rule() + "(" + number(node.part(0)) + ") as " + name, node.part(1));
            case ASYNC_FOR -> block("async for " + name + " in ticks(" + numbers(node.rest(1)) + ")", node.part(0));
            case TRY -> attempt(node);
            default -> throw new IllegalArgumentException("not a statement: " + node);
        }
    }

    private void loop(Node node, String name) {
        line(name + " = 0");
        line("while " + name + " < " + node.rule() + " and (" + condition(node.part(0)) + "):");
        indented(() -> {
            line(name + " += 1");
            statements(node.part(1));
        });
    }

    private void overGenerator(Node node, String name) {
        line("for " + name + " in some(" + generator(node.part(1)) + "):");
        indented(() -> {
            line(name + " = num(" + name + ")");
            statements(node.part(0));
        });
    }

    private void attempt(Node node) {
        boolean hasFinally = !node.part(2).parts().isEmpty();
        if (node.parts().size() == 3 && !hasFinally) {
            statements(node.part(0));
            return;
        }
        block("try", node.part(0));
        for (Node clause : node.rest(3)) clause(clause);
        if (node.parts().size() > 3 && !node.part(1).parts().isEmpty()) block("else", node.part(1));
        if (hasFinally) block("finally", node.part(2));
    }

    private void clause(Node clause) {
        String types = Arrays.stream(clause.rule().split(","))
                .map(type -> Thrown.valueOf(type).python())
                .collect(Collectors.joining(", "));
        line("except (" + types + ") as " + clause.name() + ":");
        indented(() -> {
            line("caught(" + clause.name() + ")");
            statements(clause.part(0));
        });
    }

    @Override
    String special(Node node) {
        return switch (node.kind()) {
            case PAIR -> "Pair(" + numbers(node.parts()) + ").sum()";
            case CHOICE ->
                "((" + number(node.part(1)) + ") if (" + condition(node.part(0)) + ") else (" + number(node.part(2))
                        + "))";
            case NEXT -> "num(next(some(" + generator(node.part(0)) + ")))";
            default -> throw new IllegalArgumentException("not a number: " + node);
        };
    }

    @Override
    String connected(Node node) {
        return switch (node.kind()) {
            case AND -> "(" + condition(node.part(0)) + ") and (" + condition(node.part(1)) + ")";
            case OR -> "(" + condition(node.part(0)) + ") or (" + condition(node.part(1)) + ")";
            default -> "not (" + condition(node.part(0)) + ")";
        };
    }

    @Override
    String variable(String name) {
        return name;
    }

    @Override
    String none() {
        return "None";
    }

    @Override
    String yielding(String value) {
        return "(yield " + value + ")";
    }

    @Override
    String delegation(String generator) {
        return "(yield from delegated(" + generator + "))";
    }

    @Override
    String awaited(String awaitable) {
        return "await " + awaitable;
    }

    @Override
    String made(Thrown thrown, String number) {
        return thrown.made("", thrown.python(), number);
    }
}
