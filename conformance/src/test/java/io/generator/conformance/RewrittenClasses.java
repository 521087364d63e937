package io.generator.conformance;

import io.generator.conformance.rewrite.Control;
import io.generator.conformance.rewrite.Form;
import io.generator.conformance.rewrite.Rewriting;
import io.generator.conformance.rewrite.Selection;
import io.generator.conformance.rewrite.Tally;
import io.generator.conformance.rewrite.Torture;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes of this module's tests, rewritten and loaded in this JVM, beside the ones as they are. */
final class RewrittenClasses extends ClassLoader {
    private static final Path CLASSES = Path.of("target", "test-classes");

    private final Map<String, byte[]> classes = new HashMap<>();

    private RewrittenClasses(Rewriting rewriting, List<Class<?>> types) throws IOException {
        super(RewrittenClasses.class.getClassLoader());
        for (Class<?> type : types) {
            Path file = CLASSES.resolve(type.getName().replace('.', '/') + ".class");
            rewriting
                    .rewrite(Files.readAllBytes(file))
                    .forEach((name, content) -> classes.put(name.replace('/', '.'), content));
        }
    }

    /** As they are, but loaded anew. */
    static RewrittenClasses original(Class<?>... types) throws IOException {
        return new RewrittenClasses(
                classFile -> Map.of(new org.objectweb.asm.ClassReader(classFile).getClassName(), classFile),
                List.of(types));
    }

    static RewrittenClasses control(Class<?>... types) throws IOException {
        return new RewrittenClasses(new Control(), List.of(types));
    }

    /** In torture mode, at all sites. */
    static RewrittenClasses torture(Class<?>... types) throws IOException {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(CLASSES))) {
            Tally tally = new Tally();
            Torture torture = new Torture(hierarchy, Selection.everything(), Form.GENERATOR, 1, 60_000, tally);
            RewrittenClasses rewritten = new RewrittenClasses(torture, List.of(types));
            if (tally.rewritten() < tally.eligible()) throw new AssertionError(tally.numbers());
            return rewritten;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] content = classes.get(name);
        if (content == null) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, content, 0, content.length) : loaded;
        }
    }

    /** An instance of a class, as something that all versions of the class are. */
    <T> T make(Class<? extends T> type, Class<T> shared) throws ReflectiveOperationException {
        return shared.cast(
                loadClass(type.getName(), true).getDeclaredConstructor().newInstance());
    }
}
