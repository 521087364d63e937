package io.generator.conformance.findings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one library, in a file of properties, so that what was interrupted can go on. What another
 * version of this program has found, or other options, does not count.
 *
 * <p>What holds for one JDK only has a key that starts with the JDK's version.
 */
public final class Findings {
    /** What kind of run the findings are of: {@code run} or {@code verify}. */
    public static final String KIND = "kind";

    /** The name of the library. */
    public static final String NAME = "name";

    /** The options that were given, as one text. */
    public static final String OPTIONS = "options";

    /** The fingerprint of the program that found it. */
    public static final String PROGRAM = "program";

    private static final String FINGERPRINT = "fingerprint";
    private static final String JDK = "jdk.";

    private final @Nullable Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Findings(@Nullable Path file) {
        this.file = file;
    }

    /**
     * Opens a file, which need not exist.
     *
     * @param file the file, or null for findings that are not kept
     * @param fingerprint of all that decides about what is found
     */
    public static Findings open(@Nullable Path file, String fingerprint) throws IOException {
        Findings findings = new Findings(file);
        if (file != null && Files.exists(file)) findings.load(file);
        if (!fingerprint.equals(findings.values.get(FINGERPRINT))) findings.values.clear();
        findings.values.put(FINGERPRINT, fingerprint);
        return findings;
    }

    /** Reads a file, whatever its fingerprint. */
    public static Findings read(Path file) throws IOException {
        Findings findings = new Findings(file);
        findings.load(file);
        return findings;
    }

    private void load(Path from) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(from)) {
            properties.load(reader);
        }
        properties.forEach((key, value) -> values.put((String) key, (String) value));
    }

    /** Writes the file, if there is one. */
    public void save() throws IOException {
        if (file == null) return;
        Properties properties = new Properties();
        properties.putAll(values);
        Files.createDirectories(file.resolveSibling("."));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    public void put(String key, Object value) {
        values.put(key, value.toString());
    }

    /** For one JDK. */
    public void put(String jdk, String key, Object value) {
        put(JDK + jdk + "/" + key, value);
    }

    /** What was found, or nothing at all. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    public String get(String jdk, String key) {
        return get(JDK + jdk + "/" + key);
    }

    /** A number, or 0. */
    public long number(String key) {
        String value = get(key);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    public long number(String jdk, String key) {
        return number(JDK + jdk + "/" + key);
    }

    /** The versions of the JDKs that something is known of. */
    public Set<String> jdks() {
        Set<String> jdks = new TreeSet<>();
        for (String key : values.keySet())
            if (key.startsWith(JDK)) jdks.add(key.substring(JDK.length(), key.indexOf('/')));
        return jdks;
    }

    /** All that begins with a prefix, by what comes after it. */
    public Map<String, String> under(String prefix) {
        Map<String, String> under = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) under.put(key.substring(prefix.length()), value);
        });
        return under;
    }
}
