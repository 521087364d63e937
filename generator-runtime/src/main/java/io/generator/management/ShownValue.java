package io.generator.management;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as the live view shows it. No code of the application is called, since it might wait for a lock, or be in use by another
 * thread: of all objects but strings, numbers and the like the class is shown, and a number that tells one from another.
 */
public final class ShownValue {
    private static final int LONGEST = 100;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** What is immutable, and the JDK's own. */
    private static final Set<Class<?>> PLAIN = Set.of(
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            java.time.Duration.class,
            java.time.Instant.class,
            java.time.LocalDate.class,
            java.util.UUID.class,
            java.net.URI.class);

    private ShownValue() {}

    /** One line, of at most some hundred characters. */
    public static String of(@Nullable Object value) {
        if (value == null) return "null";
        if (value instanceof String text) return '"' + oneLine(text) + '"';
        if (value instanceof Enum<?> constant) return constant.name();
        if (value instanceof Class<?> type) return type.getName();
        if (PLAIN.contains(value.getClass())) return oneLine(value.toString());
        if (value.getClass().isArray()) return array(value);
        return simpleName(value.getClass()) + '@' + Integer.toHexString(System.identityHashCode(value));
    }

    /** As of a class of the application's, whose {@code getSimpleName} may be empty. */
    static String simpleName(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1);
    }

    private static String array(Object array) {
        Class<?> type = array.getClass().getComponentType();
        return (type.isArray() ? type.getTypeName() : simpleName(type))
                + '['
                + java.lang.reflect.Array.getLength(array)
                + ']';
    }

    private static String oneLine(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return CONTROL.matcher(start).replaceAll(" ");
    }
}
