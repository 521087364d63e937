package io.generator.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.check.SourceCheck;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The source check has a list of the types here and of what their methods return: it is that of the classes. */
class KnownToCheckTest {
    private static final List<String> PACKAGES = List.of("io.generator.async", "io.generator.async.io");

    @Test
    void theListIsThatOfTheClasses() throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : publicTypes()) lines.addAll(lines(type));
        try (InputStream list = SourceCheck.class.getResourceAsStream("source/event-loop.txt")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .as("event-loop.txt of generator-check, beside EventLoopTypes")
                    .isEqualTo(lines.stream().collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static List<Class<?>> publicTypes() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String packageName : PACKAGES)
            try (Stream<Path> files = Files.list(Path.of("src/main/java", packageName.replace('.', '/')))) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    if (!name.matches("[A-Z]\\w*")) continue;
                    Class<?> type = Class.forName(packageName + "." + name, false, Task.class.getClassLoader());
                    Stream.concat(Stream.of(type), Arrays.stream(type.getClasses()))
                            .filter(found -> Modifier.isPublic(found.getModifiers())
                                    && found.getCanonicalName().startsWith(type.getName()))
                            .forEach(types::add);
                }
            }
        return types;
    }

    private static List<String> lines(Class<?> type) {
        List<String> lines = new ArrayList<>();
        boolean extendsOurs = type.getSuperclass() != null && isOfLibrary(type.getSuperclass());
        lines.add(type.getCanonicalName()
                + (extendsOurs ? " extends " + type.getSuperclass().getCanonicalName() : ""));
        TreeMap<String, List<Method>> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(Collectors.groupingBy(Method::getName, TreeMap::new, Collectors.toList()));
        methods.forEach((name, overloads) -> line(name, overloads).ifPresent(lines::add));
        return lines;
    }

    private static Optional<String> line(String name, Collection<Method> overloads) {
        boolean isStatic = overloads.stream().allMatch(method -> Modifier.isStatic(method.getModifiers()));
        List<Class<?>> returned = overloads.stream()
                .<Class<?>>map(Method::getReturnType)
                .distinct()
                .toList();
        boolean isOurs = returned.size() == 1 && isOfLibrary(returned.get(0));
        return isStatic || isOurs
                ? Optional.of("    " + (isStatic ? "static " : "") + name
                        + (isOurs ? " " + returned.get(0).getCanonicalName() : ""))
                : Optional.empty();
    }

    private static boolean isOfLibrary(Class<?> type) {
        return type.getName().startsWith("io.generator.") && Modifier.isPublic(type.getModifiers());
    }
}
