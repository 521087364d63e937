package io.generator.check.rule;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import io.generator.check.source.Expressions;
import io.generator.check.source.MethodKinds;
import io.generator.check.source.Vocabulary;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.Protocol;
import java.util.Optional;

/** The rules for what stands in the head of a method that is to be rewritten. */
record MethodHead(Expressions expressions, Reporter reporter, MethodKind kind) {

    /** Reports what is wrong; what the method returns if nothing is, and if that is certain. */
    Optional<Protocol> check(MethodDeclaration method) {
        if (new MethodKinds(expressions).isOfTwoKinds(method)) {
            reporter.report(Rule.TWO_KINDS, method, Wording.TWO_KINDS);
            return Optional.empty();
        }
        boolean hasBody = method.getBody().isPresent();
        String annotation = kind.annotation();
        if (!hasBody) reporter.report(Rule.NO_BODY, method, Wording.noBody(annotation));
        if (method.isSynchronized())
            reporter.report(Rule.SYNCHRONIZED_GENERATOR, method, Wording.synchronizedMethod(annotation));
        Optional<Protocol> protocol = checkReturnType(method);
        return hasBody && !method.isSynchronized() ? protocol : Optional.empty();
    }

    private Optional<Protocol> checkReturnType(MethodDeclaration method) {
        Optional<String> returned = erased(method);
        Optional<Protocol> protocol = returned.flatMap(name -> Vocabulary.protocol(kind, name));
        if (returned.isPresent() && protocol.isEmpty())
            reporter.report(
                    kind == MethodKind.ASYNC ? Rule.WRONG_ASYNC_RETURN_TYPE : Rule.WRONG_RETURN_TYPE,
                    method.getType(),
                    Wording.wrongReturnType(kind.annotation(), returned.get()));
        return protocol;
    }

    private Optional<String> erased(MethodDeclaration method) {
        for (TypeParameter parameter : method.getTypeParameters())
            if (parameter.getNameAsString().equals(method.getType().asString()))
                return parameter.getTypeBound().isEmpty()
                        ? Optional.of("java.lang.Object")
                        : erased(parameter.getTypeBound().get(0));
        return erased(method.getType());
    }

    private Optional<String> erased(Type type) {
        if (type.isArrayType())
            return erased(type.asArrayType().getComponentType()).map(name -> name + "[]");
        if (type.isPrimitiveType() || type.isVoidType()) return Optional.of(type.asString());
        return type.isClassOrInterfaceType()
                ? expressions.resolve(type.asClassOrInterfaceType().getNameWithScope(), type)
                : Optional.empty();
    }
}
