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
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rules for what stands in the head of a generator method. */
record MethodCheck(Language language, Reporter reporter) {
    private static final String ANNOTATION = MethodKind.GENERATOR.annotation();

    /** Reports what is wrong; whether nothing is. */
    boolean check(TreePath path) {
        MethodTree method = (MethodTree) path.getLeaf();
        boolean hasBody = method.getBody() != null;
        boolean isSynchronized = method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED);
        if (!hasBody) reporter.report(Rule.NO_BODY, path, Wording.noBody(ANNOTATION));
        if (isSynchronized) reporter.report(Rule.SYNCHRONIZED_GENERATOR, path, Wording.synchronizedMethod(ANNOTATION));
        return checkReturnType(new TreePath(path, method.getReturnType())) && hasBody && !isSynchronized;
    }

    private boolean checkReturnType(TreePath path) {
        TypeMirror type = language.typeOf(path);
        if (type == null) return false;
        TypeMirror erased =
                type.getKind() == TypeKind.VOID ? type : language.types().erasure(type);
        if (protocol(erased, language).isPresent()) return true;
        reporter.report(Rule.WRONG_RETURN_TYPE, path, Wording.wrongReturnType(ANNOTATION, erased.toString()));
        return false;
    }

    /** What a generator may return that returns this. */
    static Optional<Protocol> protocol(TypeMirror type, Language language) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Protocol.of(MethodKind.GENERATOR, "()L"
                        + language.elements().getBinaryName(element).toString().replace('.', '/') + ";")
                : Optional.empty();
    }
}
