package io.generator.conformance.fuzz;

import java.util.List;

/**
 * What a program did in both languages.
 *
 * @param program the program
 * @param python its trace in Python
 * @param java its trace in Java
 */
record Comparison(Program program, List<String> python, List<String> java) {
    private static final int WIDTH = 56;

    /** Whether both did something, and not the same. */
    boolean differs() {
        return !python.equals(java);
    }

    /** Whether it is a program in both languages. */
    boolean isValid() {
        return !begins(java, JavaSide.NOT_JAVA) && !begins(python, PythonSide.NOT_PYTHON);
    }

    private static boolean begins(List<String> trace, String with) {
        return !trace.isEmpty() && trace.get(trace.size() - 1).startsWith(with);
    }

    /** Both traces, with a mark where they differ first. */
    String sideBySide() {
        StringBuilder table = new StringBuilder();
        boolean same = true;
        for (int i = 0; i < Math.max(python.size(), java.size()); i++) {
            String left = i < python.size() ? python.get(i) : "";
            String right = i < java.size() ? java.get(i) : "";
            boolean marked = same && !left.equals(right);
            same &= !marked;
            table.append(marked ? "! " : "  ")
                    .append(left)
                    .append(" ".repeat(Math.max(1, WIDTH - left.length())))
                    .append("| ")
                    .append(right)
                    .append('\n');
        }
        return table.toString();
    }
}
