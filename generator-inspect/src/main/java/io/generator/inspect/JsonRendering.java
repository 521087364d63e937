package io.generator.inspect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.generator.transformer.Transformer;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.inspect.FrameType;
import io.generator.transformer.inspect.InspectedClass;
import java.util.List;

/** JSON for tools, as {@code docs/inspect.md} describes it. What is new there may come in addition; nothing goes away. */
public final class JsonRendering {
    /** The version of what the document looks like. */
    static final int SCHEMA = 1;

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true)
            .addMixIn(Diagnostic.class, DiagnosticShape.class)
            .addMixIn(FrameType.class, FrameShape.class)
            .build();

    private JsonRendering() {}

    /** All classes as one document. */
    public static String of(List<InspectedClass> classes) {
        try {
            return MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document(classes)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can be written", e);
        }
    }

    static Document document(List<InspectedClass> classes) {
        return new Document(SCHEMA, Transformer.version(), classes);
    }

    /**
     * The whole document.
     *
     * @param schema the version of what it looks like
     * @param transformer the version of the transformer
     * @param classes the classes
     */
    record Document(int schema, String transformer, List<InspectedClass> classes) {}

    /** A diagnostic, and what its rule says. */
    @JsonSerialize(converter = Finding.Maker.class)
    interface DiagnosticShape {}

    /**
     * A diagnostic.
     *
     * @param code the rule's code, such as {@code GEN007}
     * @param severity {@code error} or {@code warning}
     * @param method the method, or empty
     * @param line the line, or 0
     * @param message what is wrong
     * @param remedy what to write instead
     */
    record Finding(String code, Rule.Severity severity, String method, int line, String message, String remedy) {
        /** Makes one. */
        static final class Maker extends StdConverter<Diagnostic, Finding> {
            @Override
            public Finding convert(Diagnostic diagnostic) {
                Rule rule = diagnostic.rule();
                return new Finding(
                        rule.code(),
                        rule.severity(),
                        diagnostic.method(),
                        diagnostic.line(),
                        diagnostic.message(),
                        rule.remedy());
            }
        }
    }

    /** The word of the language for the superclass. */
    interface FrameShape {
        @JsonProperty("extends")
        String extended();
    }
}
