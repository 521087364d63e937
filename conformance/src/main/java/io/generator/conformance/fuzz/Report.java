package io.generator.conformance.fuzz;

/** Tells of a program: how to make it again, what it reads like, and what it does in both languages. */
final class Report {
    private Report() {}

    /** In several lines; the smallest is what was made of the program, or the same. */
    static String of(Comparison found, Comparison smallest) {
        String name = found.program().name();
        return "---- " + name + (found.differs() ? " differs" : "") + ": --programs 1 --seed "
                + name.substring(1).replace('m', '-') + "\n"
                + PythonSide.print(smallest.program()) + "\n"
                + new JavaPrinter().print(smallest.program()) + "\n"
                + smallest.sideBySide();
    }
}
