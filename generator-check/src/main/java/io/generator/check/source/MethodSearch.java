package io.generator.check.source;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the methods that a name can mean for a type. */
record MethodSearch(TypeIndex index) {
    private static final String OBJECT = "java.lang.Object";

    /**
     * What there is of a name.
     *
     * @param type the type that was asked
     * @param found the methods of the sources
     * @param isOpen whether there may be others
     */
    record Result(SourceType type, List<Found> found, boolean isOpen) {
        boolean isEmpty() {
            return found.isEmpty() && !isOpen;
        }
    }

    /**
     * A method and where it is declared.
     *
     * @param owner the type
     * @param method the method
     */
    record Found(SourceType owner, SourceMethod method) {}

    /** All methods of a name that a type has, its own and inherited ones. */
    Result in(SourceType type, String name) {
        Collector collector = new Collector(name);
        collector.add(type);
        boolean isOfObject = index.platform().hasMethod(OBJECT, name);
        return new Result(type, collector.found, collector.isOpen || isOfObject);
    }

    private final class Collector {
        private final String name;
        private final List<Found> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private boolean isOpen;

        private Collector(String name) {
            this.name = name;
        }

        private void add(SourceType type) {
            if (!seen.add(type.name())) return;
            for (SourceMethod method : type.methods())
                if (method.name().equals(name)
                        && found.stream().noneMatch(below -> below.method().overrides(method)))
                    found.add(new Found(type, method));
            index.supertypes(type).forEach(this::addAbove);
        }

        private void addAbove(Optional<String> above) {
            Optional<SourceType> source = above.flatMap(index::find);
            if (source.isPresent()) add(source.get());
            else if (above.isEmpty() || !Vocabulary.isType(above.get()))
                isOpen |= above.isEmpty()
                        || !index.platform().contains(above.get())
                        || index.platform().hasMethod(above.get(), name);
        }
    }

    /** The method that a call with so many arguments means; empty in doubt. */
    Optional<Callee> choose(Result result, int arguments) {
        List<Found> fitting = result.found().stream()
                .filter(found -> found.method().takes(arguments))
                .toList();
        if (fitting.isEmpty()) return Optional.empty();
        Found first = fitting.get(0);
        // A type that is not known may have a method that fits better, but none better than the class's own without
        // arguments.
        if (result.isOpen()
                && (arguments > 0 || !first.owner().name().equals(result.type().name()))) return Optional.empty();
        List<Callee.Declared> sources = fitting.stream().map(this::declared).toList();
        return Optional.of(new Callee(first.owner().name(), first.method().name(), returned(fitting), sources));
    }

    private Callee.Declared declared(Found found) {
        return new Callee.Declared(
                isAnnotated(found, Vocabulary.GENERATOR),
                isAnnotated(found, Vocabulary.ASYNC),
                found.method().closesWhenUnreachable(),
                found.method().cleansUp());
    }

    private boolean isAnnotated(Found found, String annotation) {
        return found.method().annotations().stream().anyMatch(written -> index.resolve(written, found.owner())
                .filter(annotation::equals)
                .isPresent());
    }

    private Optional<String> returned(List<Found> fitting) {
        Set<Optional<String>> types = new HashSet<>();
        for (Found found : fitting) types.add(returned(found));
        return types.size() == 1 ? types.iterator().next() : Optional.empty();
    }

    private Optional<String> returned(Found found) {
        SourceMethod method = found.method();
        return method.typeParameters().contains(method.returned())
                ? Optional.empty()
                : index.resolve(method.returned(), found.owner());
    }

    /** The method of a type of the JDK; empty in doubt. */
    Optional<Callee> ofPlatform(String type, String name, int arguments) {
        List<Method> methods = index.platform().methods(type, name, arguments);
        List<Class<?>> owners = methods.stream()
                .<Class<?>>map(Method::getDeclaringClass)
                .distinct()
                .toList();
        if (owners.isEmpty()) return Optional.empty();
        List<String> returned = methods.stream()
                .map(method -> Platform.nameOf(method.getReturnType()))
                .distinct()
                .toList();
        return Optional.of(new Callee(
                Platform.nameOf(owners.get(0)),
                name,
                returned.size() == 1 ? Optional.of(returned.get(0)) : Optional.empty(),
                List.of()));
    }
}
