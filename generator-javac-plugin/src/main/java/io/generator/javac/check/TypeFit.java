package io.generator.javac.check;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Language;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value may be where a type is asked for.
 *
 * <p>javac gives a poly expression (JLS 15.2) the type that suits where it stands, and {@code Gen.yield} asks for an
 * {@code Object}: {@code List.of()} is a {@code List<Object>} there. Of such an expression only the class is certain, and of
 * one whose type is but a type variable nothing is.
 */
final class TypeFit {
    /** The kinds of types whose values can be told apart at all. */
    private static final Set<TypeKind> COMPARABLE =
            Set.of(TypeKind.DECLARED, TypeKind.ARRAY, TypeKind.TYPEVAR, TypeKind.INTERSECTION, TypeKind.NULL);

    private final Language language;
    private final Types types;

    TypeFit(Language language) {
        this.language = language;
        this.types = language.types();
    }

    /** The type as which a value is an object; null where there is none. */
    @Nullable
    TypeMirror boxed(@Nullable TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /** Whether an expression, as an object, is a value of the wanted type. */
    boolean fits(TreePath expression, TypeMirror wanted) {
        Tree tree = expression.getLeaf();
        TypeMirror type = language.typeOf(expression);
        if (type == null) return true;
        if (tree instanceof ParenthesizedTree inner)
            return fits(new TreePath(expression, inner.getExpression()), wanted);
        if (isAssignable(type, wanted)) return true;
        if (tree instanceof ConditionalExpressionTree choice && !type.getKind().isPrimitive())
            return fits(new TreePath(expression, choice.getTrueExpression()), wanted)
                    && fits(new TreePath(expression, choice.getFalseExpression()), wanted);
        return switch (certainty(expression)) {
            case TYPE -> false;
            case CLASS -> isAssignable(types.erasure(type), types.erasure(wanted));
            case NOTHING -> couldBe(type, wanted);
        };
    }

    /** Whether the elements of what an expression stands for are of the wanted type. */
    boolean elementsFit(TreePath expression, TypeMirror elements, TypeMirror wanted) {
        Tree tree = expression.getLeaf();
        if (tree instanceof ParenthesizedTree inner)
            return elementsFit(new TreePath(expression, inner.getExpression()), elements, wanted);
        return isAssignable(elements, wanted)
                || ((isPoly(expression) || tree instanceof ConditionalExpressionTree) && couldBe(elements, wanted));
    }

    /** Whether all values of one type, as objects, are values of another. */
    boolean isAssignable(TypeMirror type, TypeMirror wanted) {
        TypeMirror object = boxed(type);
        if (object == null || !COMPARABLE.contains(object.getKind())) return true;
        return hasCapture(wanted)
                ? types.isAssignable(types.erasure(object), types.erasure(wanted))
                : types.isAssignable(object, wanted);
    }

    /** Whether a wildcard of the source has become a type that nobody can write, and that nothing else is of. */
    private static boolean hasCapture(TypeMirror type) {
        if (type instanceof TypeVariable variable)
            return !SourceVersion.isIdentifier(variable.asElement().getSimpleName());
        return Language.argumentsOf(type).stream().anyMatch(TypeFit::hasCapture);
    }

    /** Whether a value of one type may be one of another: with the doubt that the transformer leaves too. */
    boolean couldBe(TypeMirror type, TypeMirror other) {
        TypeMirror object = boxed(type);
        TypeMirror first = types.erasure(object == null ? type : object);
        TypeMirror second = types.erasure(other);
        if (!isClass(first) || !isClass(second)) return true;
        return types.isSubtype(first, second) || types.isSubtype(second, first);
    }

    private static boolean isClass(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getKind().isClass();
    }

    private enum Certainty {
        TYPE,
        CLASS,
        NOTHING
    }

    private Certainty certainty(TreePath expression) {
        if (!isPoly(expression)) return Certainty.TYPE;
        if (expression.getLeaf() instanceof NewClassTree) return Certainty.CLASS;
        ExecutableElement method = language.methodOf(expression);
        return method != null && method.getReturnType() instanceof DeclaredType ? Certainty.CLASS : Certainty.NOTHING;
    }

    private boolean isPoly(TreePath expression) {
        Tree tree = expression.getLeaf();
        if (tree instanceof MethodInvocationTree call)
            return call.getTypeArguments().isEmpty() && isInferred(expression);
        if (tree instanceof NewClassTree created) return isDiamond(created.getIdentifier());
        return tree instanceof SwitchExpressionTree;
    }

    private static boolean isDiamond(ExpressionTree identifier) {
        return identifier instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty();
    }

    private boolean isInferred(TreePath call) {
        ExecutableElement method = language.methodOf(call);
        return method == null
                || method.getTypeParameters().stream()
                        .anyMatch(parameter -> mentions(method.getReturnType(), parameter.asType()));
    }

    private boolean mentions(TypeMirror type, TypeMirror variable) {
        if (type instanceof TypeVariable) return types.isSameType(type, variable);
        if (type instanceof ArrayType array) return mentions(array.getComponentType(), variable);
        if (type instanceof WildcardType wildcard)
            return Stream.of(
                            Optional.ofNullable(wildcard.getExtendsBound()),
                            Optional.ofNullable(wildcard.getSuperBound()))
                    .flatMap(Optional::stream)
                    .anyMatch(bound -> mentions(bound, variable));
        return Language.argumentsOf(type).stream().anyMatch(argument -> mentions(argument, variable));
    }
}
