package io.generator.javac.source;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.generator.transformer.model.LambdaInterfaces;
import io.generator.transformer.model.Protocol;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a source mean to us: which names are those of the runtime.
 *
 * @param trees javac's trees
 * @param elements what is declared
 * @param types what can be asked of types
 */
public record Language(Trees trees, Elements elements, Types types) {
    public static final String GENERATOR = "io.generator.annotation.Generator";
    public static final String ASYNC = "io.generator.annotation.Async";
    public static final String GEN = "io.generator.Gen";
    public static final String TWO_WAY_GEN = "io.generator.TwoWayGen";
    public static final String ASYNC_GEN = "io.generator.AsyncGen";
    public static final String COROUTINE = "io.generator.Coroutine";
    public static final String AWAITABLE = "io.generator.Awaitable";
    public static final String GENERATOR_EXIT = "io.generator.GeneratorExit";
    public static final String ASYNC_CALLS = "io.generator.Async";

    private static final Set<TypeKind> REFERENCES = Set.of(TypeKind.DECLARED, TypeKind.TYPEVAR, TypeKind.INTERSECTION);

    /** Empty where the runtime is not on the class path: there are no generators then. */
    public static Optional<Language> of(JavacTask task) {
        Elements elements = task.getElements();
        return Optional.ofNullable(elements.getTypeElement(GEN))
                .map(gen -> new Language(Trees.instance(task), elements, task.getTypes()));
    }

    /** The type of an expression, or null where javac has found none. */
    public @Nullable TypeMirror typeOf(TreePath path) {
        TypeMirror type = trees.getTypeMirror(path);
        return type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.OTHER ? null : type;
    }

    /** The method that is called or referred to, or null. */
    public @Nullable ExecutableElement methodOf(TreePath path) {
        return trees.getElement(path) instanceof ExecutableElement method ? method : null;
    }

    /** Whether a class or interface has this name. */
    public boolean isNamed(@Nullable TypeMirror type, String qualifiedName) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(qualifiedName);
    }

    /** Whether objects of a type are generators for those who iterate. */
    public boolean isGenerator(@Nullable TypeMirror type) {
        return isNamed(type, GEN) || isNamed(type, TWO_WAY_GEN);
    }

    /** Whether a type is a class or interface of this name, or below it. */
    public boolean isSubtype(@Nullable TypeMirror type, String qualifiedName) {
        TypeElement other = elements.getTypeElement(qualifiedName);
        return type != null
                && other != null
                && REFERENCES.contains(type.getKind())
                && types.isSubtype(types.erasure(type), types.erasure(other.asType()));
    }

    /** Whether the method of a functional interface returns nothing. */
    public boolean returnsNothing(TypeMirror type) {
        if (!(type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement functional))
            return false;
        return ElementFilter.methodsIn(elements.getAllMembers(functional)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .allMatch(method -> method.getReturnType().getKind() == TypeKind.VOID);
    }

    /** What becomes of a lambda that is for an interface, if it is rewritten. */
    public Optional<Protocol> lambdaProtocol(TypeMirror type) {
        return qualifiedName(type).flatMap(LambdaInterfaces::protocol);
    }

    /** Whether a method reference will do where a lambda is rewritten. */
    public boolean takesReferences(TypeMirror type) {
        return qualifiedName(type).filter(LambdaInterfaces::takesReferences).isPresent();
    }

    private static Optional<String> qualifiedName(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element.getQualifiedName().toString())
                : Optional.empty();
    }

    /** The name of a class or interface without its package. */
    public String simpleName(TypeMirror type) {
        return types.asElement(type).getSimpleName().toString();
    }

    /** What happens where a method is called, if that suspends the caller. */
    public Optional<SuspensionPoint.Kind> suspension(@Nullable ExecutableElement method) {
        return method != null && method.getEnclosingElement() instanceof TypeElement type
                ? SuspensionPoint.kindOf(
                        internalName(type), method.getSimpleName().toString())
                : Optional.empty();
    }

    /** The name of a class in class files. */
    public String internalName(TypeElement type) {
        return elements.getBinaryName(type).toString().replace('.', '/');
    }

    /** Whether a method is declared in a class of this name. */
    public boolean isMember(ExecutableElement method, String qualifiedName) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(qualifiedName);
    }

    /** The annotation of a name, or null. */
    public @Nullable AnnotationMirror annotation(Element element, String qualifiedName) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors())
            if (isNamed(annotation.getAnnotationType(), qualifiedName)) return annotation;
        return null;
    }

    public boolean isAnnotated(Element element, String qualifiedName) {
        return annotation(element, qualifiedName) != null;
    }

    /** Whether the annotation asks for the generator to be closed when nobody refers to it. */
    public boolean closesWhenUnreachable(ExecutableElement method) {
        AnnotationMirror annotation = annotation(method, GENERATOR);
        if (annotation == null) return false;
        Map<? extends ExecutableElement, ? extends AnnotationValue> values = annotation.getElementValues();
        return values.values().stream().anyMatch(value -> value.getValue().equals(true));
    }

    /** The arguments of a generic type as they are written; none for a raw type, and for what has none. */
    public static List<? extends TypeMirror> argumentsOf(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    }
}
