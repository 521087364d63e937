package io.generator.transformer;

import io.generator.transformer.hierarchy.ClassHierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Loads the classes of one package anew, transformed; the JVM's verifier checks each of them. */
final class TransformingLoader extends ClassLoader {
    private final String packagePrefix;
    private final Transformer transformer;
    private final Map<String, byte[]> frames = new HashMap<>();

    TransformingLoader(String packagePrefix, ClassHierarchy hierarchy) {
        super(TransformingLoader.class.getClassLoader());
        this.packagePrefix = packagePrefix;
        this.transformer = new Transformer(hierarchy);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(packagePrefix)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = frames.containsKey(name) ? frames.get(name) : transformed(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] transformed(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) throw new ClassNotFoundException(name);
            TransformResult result = transformer.transform(in.readAllBytes());
            if (!result.diagnostics().isEmpty())
                throw new ClassNotFoundException(result.diagnostics().toString());
            result.frames().forEach((frame, bytes) -> frames.put(frame.replace('/', '.'), bytes));
            return result.classFile();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
