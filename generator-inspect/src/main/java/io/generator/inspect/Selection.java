package io.generator.inspect;

import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedMethod;
import java.util.List;
import java.util.function.Predicate;

/**
 * What of the classes to show.
 *
 * @param classes asked with a class's path, such as {@code pkg/Outer$Inner}
 * @param methods asked with a method
 */
public record Selection(Predicate<String> classes, Predicate<InspectedMethod> methods) {

    /** All there is. */
    public static final Selection ALL = new Selection(name -> true, method -> true);

    /**
     * Classes and methods by name.
     *
     * @param className a binary name, or the end of one such as {@code Outer$Inner}; empty for all classes
     * @param methodName the name of a method; for a lambda, that of the method that it stands in; empty for all
     */
    public static Selection named(String className, String methodName) {
        String path = className.replace('.', '/');
        return new Selection(
                name -> path.isEmpty() || name.equals(path) || name.endsWith("/" + path),
                method -> methodName.isEmpty()
                        || method.name().equals(methodName)
                        || method.displayName().equals(methodName));
    }

    InspectedClass of(InspectedClass whole) {
        List<InspectedMethod> chosen = whole.methods().stream().filter(methods).toList();
        return new InspectedClass(whole.name(), whole.sourceFile(), whole.origin(), chosen, whole.diagnostics());
    }
}
