package io.generator.conformance.child;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Links all classes of a jar without initialising them: {@code LinkAll x.jar}, which must be on the class path. Prints a
 * line for each that cannot be verified, and the numbers at the end.
 */
public final class LinkAll {
    private int linked;
    private int incomplete;
    private int failed;

    private LinkAll() {}

    /** Links them; exits with 1 if one cannot be verified. */
    public static void main(String[] arguments) throws IOException {
        LinkAll run = new LinkAll();
        for (String name : classNames(arguments[0])) run.link(name);
        System.out.println("linked " + run.linked + ", not linked for want of other classes " + run.incomplete
                + ", failed " + run.failed);
        System.exit(run.failed == 0 ? 0 : 1);
    }

    private static List<String> classNames(String jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar)) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .filter(name -> !name.endsWith("module-info.class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    /**
     * Asking for the declared constructors links a class, and does not initialise it; an interface is known to have none,
     * and is asked for its methods.
     */
    private void link(String name) {
        try {
            Class<?> type = Class.forName(name, false, LinkAll.class.getClassLoader());
            Objects.requireNonNull(type.isInterface() ? type.getDeclaredMethods() : type.getDeclaredConstructors());
            linked++;
        } catch (NoClassDefFoundError | ClassNotFoundException | TypeNotPresentException e) {
            incomplete++;
            System.out.println("INCOMPLETE " + name + ": " + e);
        } catch (LinkageError e) {
            failed++;
            System.out.println("FAILED " + name + ": " + e);
        }
    }
}
