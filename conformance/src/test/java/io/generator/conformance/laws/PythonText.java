package io.generator.conformance.laws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as the trace has them: as Python would write them. */
final class PythonText {
    private PythonText() {}

    /** The text of a value; one that has no lasting text, such as an object with its hash code, is refused. */
    static String of(Object value) {
        if (value == null) return "None";
        if (value instanceof Boolean truth) return truth ? "True" : "False";
        if (value instanceof CharSequence text) return quoted(text.toString());
        if (value instanceof Integer || value instanceof Long || value instanceof Double) return value.toString();
        if (value instanceof Throwable exception) return PythonNames.describe(exception);
        if (value instanceof int[] numbers)
            return of(Arrays.stream(numbers).boxed().toList());
        if (value instanceof Object[] values) return of(Arrays.asList(values));
        return ofMany(value);
    }

    private static String ofMany(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PythonText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        throw new IllegalArgumentException("a trace cannot show a " + value.getClass() + "; show what you mean by it");
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        return quote + text + quote;
    }
}
