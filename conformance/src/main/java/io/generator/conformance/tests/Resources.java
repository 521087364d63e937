package io.generator.conformance.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in a jar of tests that are not classes. Some tests read them by their place in the source tree. */
public final class Resources {
    private Resources() {}

    /** Unpacks them, over what is there. */
    public static void unpack(Path jar, Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); )
                unpack(zip, entries.nextElement(), root);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path root) throws IOException {
        Path to = root.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || entry.getName().endsWith(".class") || !to.startsWith(root)) return;
        Files.createDirectories(to.resolveSibling("."));
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
