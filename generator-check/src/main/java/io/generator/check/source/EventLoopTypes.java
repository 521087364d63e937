package io.generator.check.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public types of the event loop, whose classes need not be there when sources are checked: what they extend, which static
 * methods they have, and which methods return a type of the library. Read from a text, one line for a type and below it one for
 * each method:
 *
 * <pre>
 * io.generator.async.Queue
 *     get io.generator.Coroutine
 * io.generator.async.LifoQueue extends io.generator.async.Queue
 * io.generator.async.Asyncio
 *     static sleep io.generator.Awaitable
 *     static allTasks
 * </pre>
 */
final class EventLoopTypes {
    private static final Map<String, Type> ALL = read();

    /**
     * One of them.
     *
     * @param extended the type of the event loop that it extends
     * @param statics the names of its static methods
     * @param returned what those of its methods return that return a type of the library
     */
    private record Type(Optional<String> extended, Set<String> statics, Map<String, String> returned) {
        static Type reading(List<String> words) {
            Optional<String> extended = words.size() > 1 ? Optional.of(words.get(2)) : Optional.empty();
            return new Type(extended, new HashSet<>(), new HashMap<>());
        }

        void readMethod(List<String> words) {
            boolean isStatic = words.get(0).equals("static");
            List<String> method = isStatic ? words.subList(1, words.size()) : words;
            if (isStatic) statics.add(method.get(0));
            if (method.size() > 1) returned.put(method.get(0), method.get(1));
        }
    }

    private EventLoopTypes() {}

    static boolean contains(String type) {
        return ALL.containsKey(type);
    }

    /** Whether a type has a static method of a name. */
    static boolean hasStatic(String type, String name) {
        return find(type).filter(found -> found.statics().contains(name)).isPresent();
    }

    /** The method of a type or of one that it extends, if it returns a type of the library. */
    static Optional<Callee> method(String type, String name) {
        Optional<Type> found = find(type);
        if (found.isEmpty()) return Optional.empty();
        String returned = found.get().returned().get(name);
        return returned != null
                ? Optional.of(new Callee(type, name, Optional.of(returned), List.of()))
                : found.get().extended().flatMap(above -> method(above, name));
    }

    private static Optional<Type> find(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<String, Type> read() {
        Map<String, Type> types = new HashMap<>();
        Type type = null;
        for (String line : lines()) {
            List<String> words = List.of(line.strip().split(" ", -1));
            if (type != null && line.startsWith(" ")) {
                type.readMethod(words);
            } else {
                type = Type.reading(words);
                types.put(words.get(0), type);
            }
        }
        return types;
    }

    private static List<String> lines() {
        try (InputStream text = EventLoopTypes.class.getResourceAsStream("event-loop.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
