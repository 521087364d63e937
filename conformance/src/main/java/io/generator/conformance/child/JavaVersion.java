package io.generator.conformance.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of Java a JDK is. */
public final class JavaVersion {
    private static final Pattern VERSION = Pattern.compile("(?m)^ *java\\.version = (\\S+)$");

    private JavaVersion() {}

    /** Such as 17.0.15; asked of the JDK itself. */
    public static String of(Path javaHome) throws IOException, InterruptedException {
        String java = javaHome.resolve("bin/java").toString();
        Process process = new ProcessBuilder(java, "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();
        String output;
        try (InputStream in = process.getInputStream()) {
            output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        process.waitFor();
        Matcher matcher = VERSION.matcher(output);
        if (!matcher.find()) throw new IOException(javaHome + " does not say which Java it is: " + output);
        return matcher.group(1);
    }
}
