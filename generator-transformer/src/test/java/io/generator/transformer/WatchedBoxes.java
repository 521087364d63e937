package io.generator.transformer;

import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs all boxes, in a JVM with other options than that of the tests. */
final class WatchedBoxes {
    private static final Logger LOGGER = Logger.getLogger("io.generator");

    private WatchedBoxes() {}

    public static void main(String[] arguments) throws IOException {
        LOGGER.setLevel(Level.OFF);
        int succeeded = 0;
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            ClassLoader loader = new TransformingLoader(BoxSources.PACKAGE, hierarchy);
            for (String box : new BoxSources("java").boxes()) if (returnsOk(box, loader)) succeeded++;
        }
        System.out.println("OK: " + succeeded);
    }

    private static boolean returnsOk(String box, ClassLoader loader) {
        try {
            Object result = Class.forName(box, true, loader).getMethod("box").invoke(null);
            if (result.equals("OK")) return true;
            System.out.println("FAILED: " + box + ": " + result);
        } catch (ReflectiveOperationException e) {
            System.out.println("FAILED: " + box + ": " + e.getCause());
        }
        return false;
    }
}
