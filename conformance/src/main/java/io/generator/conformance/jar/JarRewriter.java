package io.generator.conformance.jar;

import io.generator.conformance.rewrite.Rewriting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar with its classes rewritten. The entries keep their order and times; signatures, which would no longer be
 * true, are left out. Descriptors of modules and packages and the classes for other releases are copied as they are.
 */
public final class JarRewriter {
    private final Rewriting rewriting;
    private final Progress progress;
    private final Set<String> written = new HashSet<>();

    /** Told of each class, so that someone who waits can see it. */
    public interface Progress {
        void rewriting(int number, int total);
    }

    public JarRewriter(Rewriting rewriting, Progress progress) {
        this.rewriting = rewriting;
        this.progress = progress;
    }

    /** Rewrites a jar to another file. */
    public void rewrite(Path from, Path to) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            int number = 0;
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                progress.rewriting(++number, in.size());
                copy(in, entries.nextElement(), out);
            }
        }
    }

    private void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
        if (isSignature(entry.getName())) return;
        byte[] content;
        try (InputStream stream = in.getInputStream(entry)) {
            content = stream.readAllBytes();
        }
        if (isClass(entry.getName())) writeClasses(entry, content, out);
        else if (entry.getName().equals(JarFile.MANIFEST_NAME)) write(out, entry, entry.getName(), unsigned(content));
        else write(out, entry, entry.getName(), content);
    }

    private void writeClasses(ZipEntry entry, byte[] content, ZipOutputStream out) throws IOException {
        Map<String, byte[]> classes = rewriting.rewrite(content);
        for (Map.Entry<String, byte[]> result : classes.entrySet())
            write(out, entry, result.getKey() + ".class", result.getValue());
    }

    private void write(ZipOutputStream out, ZipEntry like, String name, byte[] content) throws IOException {
        if (!written.add(name)) return;
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(like.getTime());
        if (like.getLastModifiedTime() != null) entry.setLastModifiedTime(like.getLastModifiedTime());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class")
                && !name.startsWith("META-INF/")
                && !name.endsWith("module-info.class")
                && !name.endsWith("package-info.class");
    }

    private static boolean isSignature(String name) {
        return name.matches("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]+)");
    }

    private static byte[] unsigned(byte[] content) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(content));
        boolean isSigned = manifest.getEntries().values().stream()
                .flatMap(attributes -> attributes.keySet().stream())
                .anyMatch(JarRewriter::isDigest);
        if (!isSigned) return content;
        manifest.getEntries().values().forEach(attributes -> attributes.keySet().removeIf(JarRewriter::isDigest));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static boolean isDigest(Object attribute) {
        return attribute.toString().endsWith("-Digest") || attribute.toString().contains("-Digest-");
    }
}
