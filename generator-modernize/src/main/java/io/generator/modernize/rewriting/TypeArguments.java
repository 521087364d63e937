package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the type parameters of a class stand for where its object is made.
 *
 * @param texts the type arguments, by the names of the parameters
 */
record TypeArguments(Source source, Map<String, String> texts) {

    static TypeArguments of(NamedIterator iterator) throws Declined {
        List<TypeParameter> parameters = iterator.type().getTypeParameters();
        List<Type> arguments = parameters.isEmpty() ? List.of() : arguments(iterator);
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            String text = iterator.source().text(arguments.get(i));
            if (text.contains("@")) throw new Declined(arguments.get(i), "its type arguments are annotated");
            texts.put(parameters.get(i).getNameAsString(), text);
        }
        checkHidden(iterator, texts.keySet());
        return new TypeArguments(iterator.source(), texts);
    }

    private static List<Type> arguments(NamedIterator iterator) throws Declined {
        ClassOrInterfaceType created = iterator.creation().getType();
        List<TypeParameter> parameters = iterator.type().getTypeParameters();
        Optional<NodeList<Type>> written = created.getTypeArguments();
        if (written.isPresent() && written.get().size() == parameters.size()) return written.get();
        if (!created.isUsingDiamondOperator() || parameters.size() != 1) throw unclear(iterator);
        Optional<Type> returned =
                onlyArgument(iterator.method().getType()).filter(argument -> !argument.isWildcardType());
        boolean isElement = onlyArgument(supertype(iterator))
                .filter(argument -> argument.asString().equals(parameters.get(0).getNameAsString()))
                .isPresent();
        if (returned.isEmpty() || !isElement) throw unclear(iterator);
        return List.of(returned.get());
    }

    private static Declined unclear(NamedIterator iterator) {
        return new Declined(iterator.creation(), "it is not clear what its type parameters stand for");
    }

    private static Optional<Type> onlyArgument(Type type) {
        return type instanceof ClassOrInterfaceType generic
                ? generic.getTypeArguments()
                        .filter(arguments -> arguments.size() == 1)
                        .map(arguments -> arguments.get(0))
                : Optional.empty();
    }

    static ClassOrInterfaceType supertype(NamedIterator iterator) {
        List<ClassOrInterfaceType> extended = iterator.type().getExtendedTypes();
        return extended.isEmpty() ? iterator.type().getImplementedTypes(0) : extended.get(0);
    }

    /** The method may have type parameters of the names of types that the class uses. */
    private static void checkHidden(NamedIterator iterator, Set<String> mapped) throws Declined {
        Set<String> ofMethod = iterator.method().getTypeParameters().stream()
                .map(TypeParameter::getNameAsString)
                .collect(Collectors.toSet());
        ofMethod.removeAll(mapped);
        if (iterator.isLocal()) return;
        for (ClassOrInterfaceType used : iterator.type().findAll(ClassOrInterfaceType.class))
            if (ofMethod.contains(used.getNameAsString()))
                throw new Declined(used, "the type " + used.getNameAsString() + " is another one in the method");
    }

    /** What makes code of the class code of the method. */
    List<Edit> edits(Node node) {
        List<Edit> edits = new ArrayList<>();
        for (ClassOrInterfaceType used : node.findAll(ClassOrInterfaceType.class)) {
            String text = texts.get(used.getNameAsString());
            if (text == null || used.getScope().isPresent() || text.equals(used.getNameAsString())) continue;
            edits.add(source.replace(used.getName(), text));
        }
        return edits;
    }

    String text(Node node) {
        return source.text(node, edits(node));
    }
}
