package io.generator.check.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The types of all sources, and what their names mean there. Safe for use by several threads. */
final class TypeIndex {
    private final Map<String, SourceType> types = new ConcurrentHashMap<>();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();
    private final Platform platform;

    TypeIndex(Platform platform) {
        this.platform = platform;
    }

    void add(SourceType type) {
        if (types.putIfAbsent(type.name(), type) != null) twice.add(type.name());
    }

    Platform platform() {
        return platform;
    }

    /** The type of a name; empty where there is none, or where two files have one. */
    Optional<SourceType> find(String name) {
        return twice.contains(name) ? Optional.empty() : Optional.ofNullable(types.get(name));
    }

    /** Whether anything is known of a type. */
    private boolean isKnown(String name) {
        return types.containsKey(name)
                || platform.contains(name)
                || Vocabulary.isType(name)
                || EventLoopTypes.contains(name);
    }

    /** The names of the methods that something of interest may be said of. */
    Set<String> annotatedMethods() {
        Set<String> names = new LinkedHashSet<>();
        for (SourceType type : types.values())
            for (SourceMethod method : type.methods())
                if (method.annotations().stream().anyMatch(TypeIndex::isOfInterest)) names.add(method.name());
        return names;
    }

    private static boolean isOfInterest(String annotation) {
        return annotation.endsWith("Generator") || annotation.endsWith("Async");
    }

    /** The qualified name of what a name as written means at a type; empty where that is not certain. */
    Optional<String> resolve(String written, SourceType at) {
        if (written.isEmpty() || written.endsWith("]")) return Optional.empty();
        String first = first(written);
        String rest = written.substring(first.length());
        for (Optional<SourceType> type = Optional.of(at);
                type.isPresent();
                type = type.get().outer()) {
            if (type.get().typeParameters().contains(first)) return Optional.empty();
            if (type.get().outer().isEmpty() && type.get().simpleName().equals(first))
                return known(type.get().name() + rest);
            Optional<String> member = member(type.get(), first, new LinkedHashSet<>());
            if (member.isPresent()) return known(member.get() + rest);
        }
        return resolve(written, at.header());
    }

    /** The member type of a type or of one that it extends. */
    private Optional<String> member(SourceType type, String name, Set<String> seen) {
        if (type.members().contains(name)) return Optional.of(type.name() + "." + name);
        if (!seen.add(type.name())) return Optional.empty();
        return supertypes(type)
                .flatMap(Optional::stream)
                .flatMap(above -> memberOf(above, name, seen).stream())
                .findFirst();
    }

    private Optional<String> memberOf(String type, String name, Set<String> seen) {
        Optional<SourceType> source = find(type);
        if (source.isPresent()) return member(source.get(), name, seen);
        String nested = type + "." + name;
        return platform.contains(nested) ? Optional.of(nested) : Optional.empty();
    }

    /** The types that a type extends; empty for one that is not known. They are looked for outside it. */
    Stream<Optional<String>> supertypes(SourceType type) {
        return type.supertypes().stream().map(written -> type.outer()
                .map(outer -> resolve(written, outer))
                .orElseGet(() -> resolve(written, type.header())));
    }

    /** What a name means outside all types of a file. */
    Optional<String> resolve(String written, FileHeader header) {
        String first = first(written);
        String rest = written.substring(first.length());
        String imported = header.imports().get(first);
        if (imported != null) return Optional.of(imported + rest);
        for (String owner : header.staticImports().getOrDefault(first, Set.of()))
            if (isKnown(owner + "." + first)) return known(owner + "." + first + rest);
        if (isKnown(header.inPackage(first))) return known(header.inPackage(first) + rest);
        List<String> candidates = Stream.concat(
                        Stream.of("java.lang"),
                        Stream.concat(header.onDemand().stream(), header.staticOnDemand().stream()))
                .map(owner -> owner + "." + first)
                .filter(this::isKnown)
                .distinct()
                .toList();
        if (candidates.size() == 1) return known(candidates.get(0) + rest);
        return candidates.isEmpty() && !rest.isEmpty() ? known(written) : Optional.empty();
    }

    private Optional<String> known(String name) {
        return isKnown(name) ? Optional.of(name) : Optional.empty();
    }

    private static String first(String written) {
        int dot = written.indexOf('.');
        return dot < 0 ? written : written.substring(0, dot);
    }
}
