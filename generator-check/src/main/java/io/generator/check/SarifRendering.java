package io.generator.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.generator.check.source.Place;
import io.generator.check.source.SyntaxProblem;
import io.generator.transformer.Transformer;
import io.generator.transformer.diagnostic.Catalogue;
import io.generator.transformer.diagnostic.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS, for code hosts and editors. File names are
 * relative to the root of the sources, {@code %SRCROOT%}, which the reader knows.
 */
public final class SarifRendering {
    private static final String ROOT = "%SRCROOT%";
    private static final List<Rule> RULES = List.of(Rule.values());
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private SarifRendering() {}

    /** The report as one document. */
    public static String of(CheckReport report) {
        try {
            return MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(log(report)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can be written", e);
        }
    }

    private static Log log(CheckReport report) {
        Driver driver = new Driver(
                "generator-check",
                Transformer.version(),
                RULES.stream().map(SarifRendering::rule).toList());
        Invocation invocation = new Invocation(
                true, report.unread().stream().map(SarifRendering::notification).toList());
        Base base = new Base(new Message("The directory that the names of files are relative to."));
        return new Log(
                "https://json.schemastore.org/sarif-2.1.0.json",
                "2.1.0",
                List.of(new Run(
                        new Tool(driver),
                        List.of(invocation),
                        Map.of(ROOT, base),
                        "utf16CodeUnits",
                        report.findings().stream().map(SarifRendering::result).toList())));
    }

    private static ReportingDescriptor rule(Rule rule) {
        String page = Catalogue.page(rule.code());
        return new ReportingDescriptor(
                rule.code(),
                name(rule),
                new Message(Catalogue.title(rule.code()) + "."),
                new Message(rule.remedy()),
                new Help(page, page),
                new Configuration(level(rule)));
    }

    /** In the form that the format recommends, such as {@code YieldInLambda}. */
    private static String name(Rule rule) {
        StringBuilder name = new StringBuilder();
        for (String word : rule.name().split("_", -1))
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        return name.toString();
    }

    private static Result result(Finding finding) {
        Message message =
                new Message(sentence(finding.message()) + " " + finding.rule().remedy());
        return new Result(
                finding.rule().code(),
                RULES.indexOf(finding.rule()),
                level(finding.rule()),
                message,
                List.of(location(finding.file(), finding.place())));
    }

    private static Notification notification(SyntaxProblem problem) {
        return new Notification(
                "note",
                new Message(sentence("not checked: " + problem.message())),
                List.of(location(problem.file(), problem.place())));
    }

    private static Location location(String file, Place place) {
        boolean isAbsolute = file.startsWith("/") || file.matches("[A-Za-z]:/.*");
        Artifact artifact = isAbsolute
                ? new Artifact("file://" + (file.startsWith("/") ? "" : "/") + uri(file), null)
                : new Artifact(uri(file), ROOT);
        Region region = new Region(place.line(), place.firstColumn(), place.lastColumn() + 1);
        return new Location(new PhysicalLocation(artifact, region));
    }

    /** The path with all that a URI cannot hold escaped. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    private static String level(Rule rule) {
        return rule.severity().toString().toLowerCase(Locale.ROOT);
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    /** The objects of the format that are used here. */
    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(
            Tool tool,
            List<Invocation> invocations,
            Map<String, Base> originalUriBaseIds,
            String columnKind,
            List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, List<ReportingDescriptor> rules) {}

    private record ReportingDescriptor(
            String id,
            String name,
            Message shortDescription,
            Message fullDescription,
            Help help,
            Configuration defaultConfiguration) {}

    private record Help(String text, String markdown) {}

    private record Configuration(String level) {}

    private record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    private record Notification(String level, Message message, List<Location> locations) {}

    private record Base(Message description) {}

    private record Result(String ruleId, int ruleIndex, String level, Message message, List<Location> locations) {}

    private record Message(String text) {}

    private record Location(PhysicalLocation physicalLocation) {}

    private record PhysicalLocation(Artifact artifactLocation, Region region) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Artifact(String uri, @Nullable String uriBaseId) {}

    private record Region(int startLine, int startColumn, int endColumn) {}
}
