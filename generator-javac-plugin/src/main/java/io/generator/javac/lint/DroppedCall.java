package io.generator.javac.lint;

import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A call that makes a generator or a coroutine which nobody gets, so that nothing of it will ever run. */
record DroppedCall(Language language, Reporter reporter) implements Lint {
    /** The types whose method {@code of} makes a generator. */
    private static final Set<String> FACTORIES = Set.of(Language.GEN, Language.TWO_WAY_GEN, Language.ASYNC_GEN);

    private static final Set<String> LIBRARY = Set.of("io.generator", "io.generator.async", "io.generator.async.io");

    @Override
    public void check(Body body) {
        for (TreePath call : body.dropped()) {
            ExecutableElement method = language.methodOf(call);
            if (method != null && method.getReturnType().getKind() == TypeKind.DECLARED)
                check(call, method, method.getReturnType());
        }
    }

    private void check(TreePath call, ExecutableElement method, TypeMirror type) {
        if (makesGenerator(method, type))
            reporter.report(Rule.GENERATOR_DROPPED, call, Wording.generatorDropped(nameOf(method)));
        if (makesCoroutine(method, type))
            reporter.report(Rule.COROUTINE_DROPPED, call, Wording.coroutineDropped(nameOf(method)));
    }

    private boolean makesGenerator(ExecutableElement method, TypeMirror type) {
        boolean isFactory = method.getSimpleName().contentEquals("of")
                && FACTORIES.stream().anyMatch(name -> language.isMember(method, name));
        return isFactory
                || language.isAnnotated(method, Language.GENERATOR)
                || (language.isAnnotated(method, Language.ASYNC) && language.isNamed(type, Language.ASYNC_GEN));
    }

    private boolean makesCoroutine(ExecutableElement method, TypeMirror type) {
        boolean isFactory =
                method.getSimpleName().contentEquals("async") && language.isMember(method, Language.ASYNC_CALLS);
        boolean isCoroutine =
                language.isNamed(type, Language.COROUTINE) && language.isAnnotated(method, Language.ASYNC);
        return isCoroutine || isFactory || (isOfLibrary(method) && language.isSubtype(type, Language.AWAITABLE));
    }

    /** Whatever the library gives to be awaited does nothing before it is. */
    private boolean isOfLibrary(ExecutableElement method) {
        return LIBRARY.contains(
                language.elements().getPackageOf(method).getQualifiedName().toString());
    }

    private static String nameOf(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return owner == null ? method.getSimpleName().toString() : owner.getSimpleName() + "." + method.getSimpleName();
    }
}
