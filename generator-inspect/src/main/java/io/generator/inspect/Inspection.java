package io.generator.inspect;

import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedClass.Origin;
import io.generator.transformer.inspect.Inspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An inspection of all classes of an input.
 *
 * @param classPath where to look up the classes that they refer to, besides the input itself and the JDK
 * @param originals where the originals of rewritten classes may be; empty where nothing is known of any
 * @param selection what to show
 */
public record Inspection(List<Path> classPath, Optional<Originals> originals, Selection selection) {

    /**
     * Inspects the classes; those without generators are left out.
     *
     * @return the classes with generators, by name
     * @throws IOException if the input cannot be read
     */
    public List<InspectedClass> of(ClassInput input) throws IOException {
        List<Path> path =
                Stream.concat(Stream.of(input.root()), classPath.stream()).toList();
        List<InspectedClass> found = new ArrayList<>();
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(path)) {
            Inspector inspector = new Inspector(hierarchy);
            for (String name : input.names())
                if (selection.classes().test(name))
                    inspect(name, input, inspector)
                            .map(selection::of)
                            .filter(Inspection::hasContent)
                            .ifPresent(found::add);
        }
        return found;
    }

    private Optional<InspectedClass> inspect(String name, ClassInput input, Inspector inspector) {
        byte[] classFile = input.find(name).orElseThrow();
        Optional<InspectedClass> inspected = inspector.inspect(classFile, input::find);
        if (inspected.isEmpty() || inspected.get().origin() == Origin.COMPILED) return inspected;
        return originals
                .flatMap(kept -> kept.of(name, classFile, inspector))
                .flatMap(original -> inspector.inspect(original, input::find))
                .or(() -> inspected);
    }

    private static boolean hasContent(InspectedClass inspected) {
        return !inspected.methods().isEmpty() || !inspected.diagnostics().isEmpty();
    }
}
