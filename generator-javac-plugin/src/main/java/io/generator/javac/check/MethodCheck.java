package io.generator.javac.check;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.Protocol;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rules for what stands in the head of a method that is to be rewritten. */
record MethodCheck(Language language, Reporter reporter, MethodKind kind) {

    /** Reports what is wrong; what the method returns if nothing is. */
    Optional<Protocol> check(TreePath path) {
        if (isOfTwoKinds(path)) {
            reporter.report(Rule.TWO_KINDS, path, Wording.TWO_KINDS);
            return Optional.empty();
        }
        MethodTree method = (MethodTree) path.getLeaf();
        boolean hasBody = method.getBody() != null;
        boolean isSynchronized = method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED);
        String annotation = kind.annotation();
        if (!hasBody) reporter.report(Rule.NO_BODY, path, Wording.noBody(annotation));
        if (isSynchronized) reporter.report(Rule.SYNCHRONIZED_GENERATOR, path, Wording.synchronizedMethod(annotation));
        Optional<Protocol> protocol = checkReturnType(new TreePath(path, method.getReturnType()));
        return hasBody && !isSynchronized ? protocol : Optional.empty();
    }

    private boolean isOfTwoKinds(TreePath path) {
        Element method = language.trees().getElement(path);
        return method != null
                && language.isAnnotated(method, Language.GENERATOR)
                && language.isAnnotated(method, Language.ASYNC);
    }

    private Optional<Protocol> checkReturnType(TreePath path) {
        TypeMirror type = language.typeOf(path);
        if (type == null) return Optional.empty();
        TypeMirror erased =
                type.getKind() == TypeKind.VOID ? type : language.types().erasure(type);
        Optional<Protocol> protocol = protocol(erased);
        if (protocol.isEmpty())
            reporter.report(
                    kind == MethodKind.ASYNC ? Rule.WRONG_ASYNC_RETURN_TYPE : Rule.WRONG_RETURN_TYPE,
                    path,
                    Wording.wrongReturnType(kind.annotation(), erased.toString()));
        return protocol;
    }

    private Optional<Protocol> protocol(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Protocol.of(kind, "()L" + language.internalName(element) + ";")
                : Optional.empty();
    }
}
