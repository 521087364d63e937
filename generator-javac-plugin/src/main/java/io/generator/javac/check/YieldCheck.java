package io.generator.javac.check;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.javac.source.Suspension;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.SuspensionPoint;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The rules for the types of what goes out at a suspension, and of what comes in. */
final class YieldCheck {
    private final Language language;
    private final Reporter reporter;
    private final DeclaredTypes declared;
    private final TypeFit fit;
    private final DelegateTypes delegates;

    YieldCheck(Language language, Reporter reporter, DeclaredTypes declared) {
        this.language = language;
        this.reporter = reporter;
        this.declared = declared;
        this.fit = new TypeFit(language);
        this.delegates = new DelegateTypes(language);
    }

    void check(Suspension suspension) {
        if (suspension.kind() == SuspensionPoint.Kind.AWAIT) return;
        TypeMirror yielded = declared.yielded();
        if (yielded != null) checkOut(suspension, yielded);
        if (suspension.isYield()) checkIn(suspension.path());
        else checkPassedOn(suspension);
    }

    private void checkOut(Suspension suspension, TypeMirror yielded) {
        TreePath argument = suspension.argument();
        TypeMirror found = suspension.isYield() ? fit.boxed(language.typeOf(argument)) : delegates.of(argument);
        if (found == null) return;
        boolean fits = suspension.isYield() ? fit.fits(argument, yielded) : fit.elementsFit(argument, found, yielded);
        if (!fits)
            reporter.report(Rule.WRONG_YIELD_TYPE, argument, Wording.wrongYield(yielded.toString(), found.toString()));
    }

    private void checkIn(TreePath yield) {
        TypeMirror used = used(yield);
        if (used == null || isObject(used)) return;
        if (!declared.isSent())
            reporter.report(
                    Rule.WRONG_SENT_TYPE,
                    yield,
                    Wording.nothingIsSent(used.toString(), language.isNamed(used, Language.GEN)));
        TypeMirror sent = declared.sent();
        if (sent != null && !isSentAs(yield, sent, used))
            reporter.report(Rule.WRONG_SENT_TYPE, yield, Wording.wrongSent(used.toString(), sent.toString()));
    }

    /**
     * As a cast from what is sent, which javac writes here, may be meant to narrow it: {@code Object} is what many generators
     * are sent. What is cast in the source, or was inferred, need only be possible.
     */
    private boolean isSentAs(TreePath yield, TypeMirror sent, TypeMirror used) {
        return fit.isAssignable(sent, used)
                || fit.isAssignable(used, sent)
                || ((declared.isInferred() || isCast(yield)) && fit.couldBe(sent, used));
    }

    /** What is sent to this generator goes on to the one that it delegates to. */
    private void checkPassedOn(Suspension suspension) {
        TypeMirror sent = declared.sent();
        TypeMirror accepted = delegates.accepted(suspension.argument());
        if (sent != null && accepted != null && !fit.couldBe(sent, accepted))
            reporter.report(
                    Rule.WRONG_SENT_TYPE,
                    suspension.argument(),
                    Wording.wrongPassedOn(accepted.toString(), sent.toString()));
    }

    /** The type as which a yield's value is used; null where it is dropped. */
    private @Nullable TypeMirror used(TreePath yield) {
        TreePath user = user(yield);
        if (user.getLeaf() instanceof ExpressionStatementTree) return null;
        TypeMirror type = fit.boxed(language.typeOf(isCast(yield) ? user : yield));
        return type == null || type.getKind() == TypeKind.VOID ? null : type;
    }

    private static boolean isCast(TreePath yield) {
        return user(yield).getLeaf() instanceof TypeCastTree;
    }

    private static TreePath user(TreePath expression) {
        TreePath parent = expression.getParentPath();
        Tree leaf = parent.getLeaf();
        return leaf instanceof ParenthesizedTree ? user(parent) : parent;
    }

    private boolean isObject(TypeMirror type) {
        return language.isNamed(language.types().erasure(type), "java.lang.Object");
    }
}
