package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Syntax tree → what is kept of its types. */
record TypeReader(FileHeader header) {

    /** Hands out a type and the types that are its members. */
    void read(TypeDeclaration<?> declaration, Optional<SourceType> outer, Consumer<SourceType> consumer) {
        SourceType type = read(declaration, outer);
        consumer.accept(type);
        for (BodyDeclaration<?> member : declaration.getMembers())
            if (member instanceof TypeDeclaration<?> nested) read(nested, Optional.of(type), consumer);
    }

    SourceType read(TypeDeclaration<?> declaration, Optional<SourceType> outer) {
        String simple = declaration.getNameAsString();
        String name = outer.map(type -> type.name() + "." + simple).orElseGet(() -> header.inPackage(simple));
        return make(declaration, name, outer);
    }

    /** A class that is declared in a body, and cannot be named elsewhere. */
    SourceType readLocal(Node declaration, Optional<SourceType> outer) {
        String name = outer.map(SourceType::name).orElse("") + "." + LOCAL + simpleName(declaration);
        if (declaration instanceof TypeDeclaration<?> local) return make(local, name, outer);
        NodeList<BodyDeclaration<?>> members = anonymousMembers(declaration);
        return make(
                name,
                outer,
                Set.of(),
                anonymousSupertypes(declaration, outer),
                fieldsOf(members),
                methods(members),
                members);
    }

    private SourceType make(TypeDeclaration<?> declaration, String name, Optional<SourceType> outer) {
        return make(
                name,
                outer,
                typeParameters(declaration),
                supertypes(declaration),
                fields(declaration),
                methods(declaration),
                declaration.getMembers());
    }

    /** What no name contains that is written in a source. */
    private static final String LOCAL = "%";

    private static String simpleName(Node declaration) {
        return declaration instanceof TypeDeclaration<?> local ? local.getNameAsString() : "";
    }

    private static NodeList<BodyDeclaration<?>> anonymousMembers(Node node) {
        if (node instanceof ObjectCreationExpr created)
            return created.getAnonymousClassBody().orElseThrow();
        return ((EnumConstantDeclaration) node).getClassBody();
    }

    private static List<String> anonymousSupertypes(Node node, Optional<SourceType> outer) {
        return node instanceof ObjectCreationExpr created
                ? List.of(TypeText.of(created.getType()))
                : outer.map(SourceType::simpleName).stream().toList();
    }

    private SourceType make(
            String name,
            Optional<SourceType> outer,
            Set<String> typeParameters,
            List<String> supertypes,
            Map<String, String> fields,
            List<SourceMethod> methods,
            NodeList<BodyDeclaration<?>> members) {
        Set<String> types = members.stream()
                .filter(TypeDeclaration.class::isInstance)
                .map(member -> ((TypeDeclaration<?>) member).getNameAsString())
                .collect(Collectors.toSet());
        return new SourceType(name, header, outer, typeParameters, supertypes, methods, fields, types);
    }

    /** Those of the parts of a record are there unless it writes them itself. */
    private static List<SourceMethod> methods(TypeDeclaration<?> declaration) {
        List<SourceMethod> methods = methods(declaration.getMembers());
        if (declaration instanceof RecordDeclaration type)
            type.getParameters().stream()
                    .map(TypeReader::accessor)
                    .filter(accessor -> methods.stream().noneMatch(method -> method.overrides(accessor)))
                    .forEach(methods::add);
        return methods;
    }

    private static SourceMethod accessor(Parameter part) {
        return new SourceMethod(
                part.getNameAsString(), List.of(), false, TypeText.of(part), Set.of(), List.of(), false, false);
    }

    private static List<SourceMethod> methods(NodeList<BodyDeclaration<?>> members) {
        List<SourceMethod> methods = new ArrayList<>();
        for (BodyDeclaration<?> member : members)
            if (member instanceof MethodDeclaration method) methods.add(read(method));
        return methods;
    }

    private static SourceMethod read(MethodDeclaration method) {
        return new SourceMethod(
                method.getNameAsString(),
                method.getParameters().stream().map(TypeText::of).toList(),
                method.getParameters().stream().anyMatch(Parameter::isVarArgs),
                TypeText.of(method.getType()),
                typeParameters(method),
                method.getAnnotations().stream()
                        .map(NodeWithName::getNameAsString)
                        .toList(),
                method.getAnnotations().stream().anyMatch(TypeReader::closesWhenUnreachable),
                Cleanup.isIn(method));
    }

    /** The only element of the annotation that is a truth value; what is not written as {@code false} may be true. */
    private static boolean closesWhenUnreachable(AnnotationExpr annotation) {
        return annotation instanceof NormalAnnotationExpr normal
                && normal.getPairs().stream()
                        .anyMatch(pair -> pair.getNameAsString().equals("closeWhenUnreachable")
                                && !pair.getValue().toString().equals("false"));
    }

    private static Set<String> typeParameters(Node node) {
        return node instanceof NodeWithTypeParameters<?> generic
                ? generic.getTypeParameters().stream()
                        .map(NodeWithSimpleName::getNameAsString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static List<String> supertypes(TypeDeclaration<?> declaration) {
        Stream<ClassOrInterfaceType> types = Stream.empty();
        if (declaration instanceof ClassOrInterfaceDeclaration type)
            types = Stream.of(type.getExtendedTypes(), type.getImplementedTypes())
                    .flatMap(NodeList::stream);
        if (declaration instanceof EnumDeclaration type) types = type.getImplementedTypes().stream();
        if (declaration instanceof RecordDeclaration type) types = type.getImplementedTypes().stream();
        return types.map(TypeText::of).toList();
    }

    private static Map<String, String> fields(TypeDeclaration<?> declaration) {
        Map<String, String> fields = fieldsOf(declaration.getMembers());
        if (declaration instanceof RecordDeclaration type)
            type.getParameters().forEach(part -> fields.put(part.getNameAsString(), TypeText.of(part)));
        if (declaration instanceof EnumDeclaration type)
            type.getEntries().forEach(constant -> fields.put(constant.getNameAsString(), type.getNameAsString()));
        return fields;
    }

    private static Map<String, String> fieldsOf(NodeList<BodyDeclaration<?>> members) {
        Map<String, String> fields = new HashMap<>();
        for (BodyDeclaration<?> member : members)
            member.toFieldDeclaration().ifPresent(field -> field.getVariables()
                    .forEach(variable -> fields.put(variable.getNameAsString(), TypeText.of(variable.getType()))));
        return fields;
    }
}
