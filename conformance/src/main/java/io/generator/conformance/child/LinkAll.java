package io.generator.conformance.child;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Links all classes of a jar without initialising them: {@code LinkAll x.jar}, which must be on the class path. Prints a
 * line for each that cannot be verified, and the numbers at the end.
 */
public final class LinkAll {
    /** The last line: how many are linked, how many want classes that are absent, and how many cannot be verified. */
    public static final Pattern SUMMARY =
            Pattern.compile("linked (\\d+), not linked for want of other classes (\\d+), failed (\\d+)");

    private int linked;
    private int incomplete;
    private int failed;

    private LinkAll() {}

    /** Links them; exits with 1 if one cannot be verified. */
    public static void main(String[] arguments) throws IOException {
        LinkAll run = new LinkAll();
        for (String name : classNames(arguments[0])) run.link(name);
        System.out.println(run);
        System.exit(run.failed == 0 ? 0 : 1);
    }

    @Override
    public String toString() {
        return "linked " + linked + ", not linked for want of other classes " + incomplete + ", failed " + failed;
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
