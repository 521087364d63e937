package io.generator.check.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 *     static isClosed
 * </pre>
 */
final class EventLoopTypes {
    private static final Map<String, EventLoopTypes> ALL = read();

    private final Optional<String> extended;
    private final Set<String> statics = new HashSet<>();
    private final Map<String, String> returned = new HashMap<>();

    private EventLoopTypes(Optional<String> extended) {
        this.extended = extended;
    }

    static boolean contains(String type) {
        return ALL.containsKey(type);
    }

    /** Whether a type has a static method of a name. */
    static boolean hasStatic(String type, String name) {
        return find(type).filter(found -> found.statics.contains(name)).isPresent();
    }

    /** The method of a type or of one that it extends, if it returns a type of the library. */
    static Optional<Callee> method(String type, String name) {
        Optional<EventLoopTypes> found = find(type);
        if (found.isEmpty()) return Optional.empty();
        String returned = found.get().returned.get(name);
        return returned != null
                ? Optional.of(new Callee(type, name, Optional.of(returned), List.of()))
                : found.get().extended.flatMap(above -> method(above, name));
    }

    private static Optional<EventLoopTypes> find(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<String, EventLoopTypes> read() {
        Map<String, EventLoopTypes> types = new HashMap<>();
        EventLoopTypes type = new EventLoopTypes(Optional.empty());
        for (String line : lines()) {
            List<String> words = new ArrayList<>(List.of(line.strip().split(" ", -1)));
            if (line.startsWith(" ")) {
                type.addMethod(words);
            } else {
                type = new EventLoopTypes(words.size() > 1 ? Optional.of(words.get(2)) : Optional.empty());
                types.put(words.get(0), type);
            }
        }
        return types;
    }

    private void addMethod(List<String> words) {
        boolean isStatic = words.get(0).equals("static");
        if (isStatic) words.remove(0);
        if (isStatic) statics.add(words.get(0));
        if (words.size() > 1) returned.put(words.get(0), words.get(1));
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
