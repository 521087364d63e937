package io.generator.check.source;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The types of the running JDK, asked by reflection; none is initialised. A name is written with dots only, as in sources:
 * {@code java.util.Map.Entry}. Safe for use by several threads.
 */
public final class Platform {
    private final Map<String, Optional<Class<?>>> types = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> methodNames = new ConcurrentHashMap<>();

    /** Whether the JDK has a type of this name. */
    boolean contains(String name) {
        return find(name).isPresent();
    }

    /** Whether a type of the JDK is another one, or below it; false where there is no such type. */
    public boolean isSubtype(String name, String other) {
        Optional<Class<?>> above = find(other);
        return above.isPresent()
                && find(name).filter(above.get()::isAssignableFrom).isPresent();
    }

    /** The public methods of a name that take so many arguments, those of its supertypes too. */
    List<Method> methods(String type, String name, int arguments) {
        return find(type).stream()
                .flatMap(found -> Arrays.stream(found.getMethods()))
                .filter(method -> method.getName().equals(name) && !method.isBridge() && takes(method, arguments))
                .toList();
    }

    /** Whether a type has a method of a name that a class below it can call. */
    boolean hasMethod(String type, String name) {
        return methodNames.computeIfAbsent(type, this::methodNames).contains(name);
    }

    private Set<String> methodNames(String type) {
        Set<String> names = new HashSet<>();
        for (Class<?> at = find(type).orElse(null); at != null; at = at.getSuperclass())
            Stream.of(at.getDeclaredMethods(), at.getMethods())
                    .flatMap(Arrays::stream)
                    .forEach(method -> names.add(method.getName()));
        return names;
    }

    /**
     * Whether a method itself says of which type an argument is. Where that is but a type variable, it may be any.
     *
     * @param index which argument
     */
    boolean methodNamesType(String type, String name, int arguments, int index) {
        return nameType(methods(type, name, arguments), index);
    }

    /** The same of a constructor. */
    boolean constructorNamesType(String type, int arguments, int index) {
        return nameType(
                find(type).stream()
                        .flatMap(found -> Arrays.stream(found.getConstructors()))
                        .filter(constructor -> takes(constructor, arguments))
                        .toList(),
                index);
    }

    private static boolean nameType(List<? extends Executable> methods, int index) {
        return !methods.isEmpty()
                && methods.stream().allMatch(method -> {
                    Type[] types = method.getGenericParameterTypes();
                    Type type = types[Math.min(index, types.length - 1)];
                    return type instanceof ParameterizedType || (type instanceof Class<?> named && named.isInterface());
                });
    }

    /** The type of a public field. */
    Optional<String> typeOfField(String type, String name) {
        return find(type).stream()
                .flatMap(found -> Arrays.stream(found.getFields()))
                .filter(field -> field.getName().equals(name))
                .map(field -> nameOf(field.getType()))
                .findFirst();
    }

    static String nameOf(Class<?> type) {
        String name = type.getCanonicalName();
        return name == null ? type.getName() : name;
    }

    private static boolean takes(Executable method, int arguments) {
        int count = method.getParameterCount();
        return count == arguments || (method.isVarArgs() && arguments >= count - 1);
    }

    private Optional<Class<?>> find(String name) {
        return types.computeIfAbsent(name, Platform::load);
    }

    private static Optional<Class<?>> load(String name) {
        String binary = name;
        while (true) {
            try {
                return Optional.of(Class.forName(binary, false, ClassLoader.getPlatformClassLoader()));
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) return Optional.empty();
                binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
            }
        }
    }
}
