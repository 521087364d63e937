package io.generator.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prints a program. What reads the same in both languages is here. */
abstract class Printer {
    private static final Set<String> PARAMETERS = Set.of("p", "q", "g");

    private final StringBuilder output = new StringBuilder();
    private int depth;

    /** The whole program. */
    abstract String print(Program program);

    abstract void statement(Node node);

    // ---- lines

    final String printed() {
        return output.toString();
    }

    final void line(String text) {
        output.append("    ".repeat(depth)).append(text).append('\n');
    }

    final void indented(Runnable lines) {
        depth++;
        lines.run();
        depth--;
    }

    final void statements(Node block) {
        Flow.reachable(block).forEach(this::statement);
    }

    // ---- functions

    /** The indexes of the functions that the root can reach. */
    static Set<Integer> reachable(Node program) {
        Set<Integer> found = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(0));
        while (!open.isEmpty()) {
            int function = open.remove(open.size() - 1);
            if (!found.add(function)) continue;
            program.part(function)
                    .all()
                    .filter(node -> switch (node.kind()) {
                        case CALL, RETURN_CALL, START -> true;
                        default -> false;
                    })
                    .forEach(call -> open.add(Integer.valueOf(call.detail())));
        }
        return found;
    }

    /** The variables that are declared at the head of a function. */
    static Set<String> variables(Node function) {
        Set<String> names = function.all()
                .filter(node -> switch (node.kind()) {
                    case ASSIGN, AUGMENT, VARIABLE, ASSIGN_GENERATOR, GENERATOR_VARIABLE -> true;
                    default -> false;
                })
                .map(Node::detail)
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(PARAMETERS);
        function.all().filter(Printer::declares).map(Node::name).forEach(names::remove);
        return names;
    }

    private static boolean declares(Node node) {
        return switch (node.kind()) {
            case LET, WHILE, FOR_RANGE, FOR_LIST, FOR_ARRAY, FOR_GENERATOR, ASYNC_FOR -> true;
            default -> false;
        };
    }

    static boolean isGenerator(String variable) {
        return variable.startsWith("h");
    }

    /** What a variable holds at first. */
    static String initial(String variable) {
        return String.valueOf(1 + variable.charAt(variable.length() - 1) - '0');
    }

    // ---- expressions

    String number(Node node) {
        return switch (node.kind()) {
            case CONSTANT -> node.detail();
            case VARIABLE -> variable(node.detail());
            case ADD -> "(" + number(node.part(0)) + " + " + number(node.part(1)) + ") % 1000";
            case SUBTRACT -> "(" + number(node.part(0)) + " - " + number(node.part(1)) + " + 1000) % 1000";
            case MULTIPLY -> "(" + number(node.part(0)) + ") * (" + number(node.part(1)) + ") % 1000";
            case MIX -> "mix(" + numbers(node.parts()) + ")";
            case YIELD_VALUE -> "num(" + yielding(yielded(node.part(0))) + ")";
            case YIELD_NONE_VALUE -> "num(" + yielding(none()) + ")";
            case DELEGATE -> "num(" + delegation(generator(node.part(0))) + ")";
            case FETCH -> "num(fetch(some(" + generator(node.part(0)) + ")))";
            case SEND -> "num(some(" + generator(node.part(0)) + ").send(" + number(node.part(1)) + "))";
            case THROW ->
                "num(throwing(some(" + generator(node.part(0)) + "), "
                        + made(Thrown.valueOf(node.detail()), number(node.part(1))) + "))";
            case AWAIT -> "num(" + awaited(operation(node)) + ")";
            default -> special(node);
        };
    }

    /** A call of an operation. */
    final String operation(Node node) {
        return node.detail() + "(" + node.parts().stream().map(this::argument).collect(Collectors.joining(", ")) + ")";
    }

    private String argument(Node node) {
        return node.kind() == Kind.START ? "f" + node.detail() + "(" + numbers(node.parts()) + ")" : number(node);
    }

    /** A number that is yielded. */
    String yielded(Node node) {
        return number(node);
    }

    String condition(Node node) {
        return switch (node.kind()) {
            case LESS -> "(" + number(node.part(0)) + ") < (" + number(node.part(1)) + ")";
            case EVEN -> "(" + number(node.part(0)) + ") % 2 == 0";
            default -> connected(node);
        };
    }

    final String generator(Node node) {
        return switch (node.kind()) {
            case GENERATOR_VARIABLE -> node.detail();
            case GENERATOR_NUMBER -> "registered(" + node.detail() + ")";
            case CALL -> "made(" + call(node) + ")";
            default -> none();
        };
    }

    final String numbers(List<Node> numbers) {
        return numbers.stream().map(this::number).collect(Collectors.joining(", "));
    }

    /** A new generator that is not noted. */
    final String call(Node node) {
        return "f" + node.detail() + "(" + numbers(node.parts().subList(0, 2)) + ", " + generator(node.part(2)) + ")";
    }

    /** Numbers that are not written the same. */
    abstract String special(Node node);

    /** Conditions that are made of others. */
    abstract String connected(Node node);

    abstract String variable(String name);

    abstract String none();

    abstract String yielding(String value);

    abstract String delegation(String generator);

    abstract String awaited(String awaitable);

    /** A new exception. */
    abstract String made(Thrown thrown, String number);
}
