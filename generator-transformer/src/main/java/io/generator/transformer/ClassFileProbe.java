package io.generator.transformer;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.hierarchy.ClassHeader;
import io.generator.transformer.hierarchy.HeaderReader;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.HostClass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A first look at a class file: whether there is anything in it for us, and whether we can read it. */
final class ClassFileProbe {
    private final byte[] classFile;
    private final String text;

    ClassFileProbe(byte[] classFile) {
        this.classFile = classFile;
        // Each byte as a character: names are ASCII in the class file's constant pool, and a search is all that is
        // needed.
        this.text = new String(classFile, StandardCharsets.ISO_8859_1);
    }

    /** Whether it may hold a generator method or a call that suspends; most classes do not, and are not parsed. */
    boolean mentionsGenerators() {
        return text.contains(GeneratedNames.GENERATOR_ANNOTATION)
                || text.contains(GeneratedNames.ASYNC_ANNOTATION)
                || text.contains(GeneratedNames.ASYNC)
                || (text.contains(GeneratedNames.GEN) && text.contains("yield"))
                || GeneratedNames.SUSPENDABLE_LAMBDAS.stream().anyMatch(text::contains);
    }

    /** The class; or empty where it cannot be read, and then the list says why. */
    Optional<HostClass> read(List<Diagnostic> diagnostics) {
        try {
            return Optional.of(HostClass.read(classFile));
        } catch (RuntimeException e) {
            diagnostics.add(unreadable(e));
            return Optional.empty();
        }
    }

    /** ASM has one kind of exception for several reasons, and says only in its message that it is the version. */
    private Diagnostic unreadable(RuntimeException e) {
        boolean tooNew = String.valueOf(e.getMessage()).startsWith("Unsupported class file");
        return tooNew
                ? diagnostic(
                        Rule.CLASS_FILE_TOO_NEW,
                        "the class file has " + describeVersion()
                                + ", which is newer than this version of the transformer reads")
                : diagnostic(Rule.MALFORMED_CLASS_FILE, "the class file is damaged: " + e);
    }

    private String describeVersion() {
        return "version " + version() + " (Java " + (version() - 44) + ")";
    }

    private int version() {
        return classFile.length < 8 ? 0 : ((classFile[6] & 0xFF) << 8) | (classFile[7] & 0xFF);
    }

    Diagnostic diagnostic(Rule rule, String message) {
        return new Diagnostic(rule, className(), "", "", 0, message);
    }

    private String className() {
        try {
            ClassHeader header = HeaderReader.read(classFile);
            return header.name().replace('/', '.');
        } catch (RuntimeException e) {
            return "unknown";
        }
    }
}
