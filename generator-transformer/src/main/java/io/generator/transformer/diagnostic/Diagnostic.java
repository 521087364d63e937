package io.generator.transformer.diagnostic;

/**
 * Something that is wrong in a class, told to the one who wrote its source.
 *
 * @param rule which rule is broken
 * @param className the binary name of the class
 * @param method the method, as {@code name(Type, Type)}; empty where the whole class is meant
 * @param file the source file's name; empty where it is not known
 * @param line the line in it, or 0 where it is not known
 * @param message what is wrong, in one sentence
 */
public record Diagnostic(Rule rule, String className, String method, String file, int line, String message) {

    /** Whether the class cannot be rewritten because of it. */
    public boolean isError() {
        return rule.severity() == Rule.Severity.ERROR;
    }

    /**
     * The whole message: {@code pkg/Outer.java:42: GEN003: what is wrong (in pkg.Outer.method(int))}, and in a second
     * line what to write instead.
     */
    @Override
    public String toString() {
        String member = method.isEmpty() ? className : className + "." + method;
        return place() + ": " + rule.code() + ": " + message + " (in " + member + ")" + System.lineSeparator() + "    "
                + rule.remedy();
    }

    private String place() {
        int packageEnd = className.lastIndexOf('.') + 1;
        String path = className.substring(0, packageEnd).replace('.', '/');
        String name = file.isEmpty() ? className.substring(packageEnd) + ".class" : file;
        return line > 0 ? path + name + ":" + line : path + name;
    }
}
