package io.generator.transformer;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.hierarchy.ClassHierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Loads classes anew, transformed; the JVM's verifier checks each of them. */
final class TransformingLoader extends ClassLoader {

    /** Where the class files are. */
    interface Source {
        /** The class file, or null where this loader is not to define the class. */
        InputStream open(String path) throws IOException;
    }

    private final Source source;
    private final Transformer transformer;
    private final Map<String, byte[]> frames = new HashMap<>();

    /** For the classes of one package, which the class path has too. */
    TransformingLoader(String packagePrefix, ClassHierarchy hierarchy) {
        this(
                hierarchy,
                path -> path.startsWith(packagePrefix.replace('.', '/'))
                        ? TransformingLoader.class.getClassLoader().getResourceAsStream(path)
                        : null);
    }

    /** For all classes that a source has. */
    TransformingLoader(ClassHierarchy hierarchy, Source source) {
        this(TransformingLoader.class.getClassLoader(), hierarchy, source);
    }

    /** For all classes that a source has, with a parent for all others. */
    TransformingLoader(ClassLoader parent, ClassHierarchy hierarchy, Source source) {
        super(parent);
        this.source = source;
        this.transformer = new Transformer(hierarchy);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) return loaded;
            byte[] bytes = frames.containsKey(name) ? frames.get(name) : transformed(name);
            return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    private byte[] transformed(String name) throws ClassNotFoundException {
        try (InputStream in = source.open(name.replace('.', '/') + ".class")) {
            if (in == null) return null;
            TransformResult result = transformer.transform(in.readAllBytes());
            if (result.diagnostics().stream().anyMatch(Diagnostic::isError))
                throw new ClassNotFoundException(result.diagnostics().toString());
            result.frames().forEach((frame, bytes) -> frames.put(frame.replace('/', '.'), bytes));
            return result.classFile();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
