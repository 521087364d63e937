package io.generator.javac.rewrite;

import io.generator.transformer.hierarchy.ClassHeader;
import io.generator.transformer.hierarchy.ClassHierarchy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The classes that javac knows, which are those of its class path; and those that it has not told of, such as local ones.
 *
 * @param elements what javac knows
 * @param others where to look for the others
 */
record CompilerHierarchy(Elements elements, ClassHierarchy others) implements ClassHierarchy {
    @Override
    public Optional<ClassHeader> header(String internalName) {
        TypeElement type = find(internalName.replace('/', '.'));
        return type == null ? others.header(internalName) : Optional.of(header(internalName, type));
    }

    private ClassHeader header(String internalName, TypeElement type) {
        boolean isInterface = type.getKind().isInterface();
        String superName = isInterface ? "java/lang/Object" : internalName(type.getSuperclass());
        List<String> interfaces =
                type.getInterfaces().stream().map(this::internalName).toList();
        return new ClassHeader(internalName, superName, interfaces, isInterface);
    }

    private String internalName(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? elements.getBinaryName(element).toString().replace('.', '/')
                : "";
    }

    /** A dollar may part a class from the one around it, and may belong to a name. */
    private @Nullable TypeElement find(String binaryName) {
        TypeElement whole = elements.getTypeElement(binaryName);
        for (int at = binaryName.lastIndexOf('$'); whole == null && at > 0; at = binaryName.lastIndexOf('$', at - 1)) {
            TypeElement outer = elements.getTypeElement(binaryName.substring(0, at));
            if (outer != null) whole = nested(outer, binaryName);
        }
        return whole;
    }

    private @Nullable TypeElement nested(Element outer, String binaryName) {
        return ElementFilter.typesIn(outer.getEnclosedElements()).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.ofNullable(nested(type, binaryName))))
                .filter(type -> elements.getBinaryName(type).contentEquals(binaryName))
                .findFirst()
                .orElse(null);
    }
}
