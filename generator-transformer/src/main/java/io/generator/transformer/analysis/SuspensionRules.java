package io.generator.transformer.analysis;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The rules that can only be checked once the types and the monitors at each suspension point are known. */
public final class SuspensionRules {
    private final MethodAnalysis analysis;
    private final SuspendableMethod method;
    private final YieldTypes declared;
    private final ClassHierarchy hierarchy;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private SuspensionRules(MethodAnalysis analysis, ClassHierarchy hierarchy) {
        this.analysis = analysis;
        this.method = analysis.method();
        this.declared = YieldTypes.of(method);
        this.hierarchy = hierarchy;
    }

    /** What is wrong in a method; empty if it can be rewritten. */
    public static List<Diagnostic> check(MethodAnalysis analysis, ClassHierarchy hierarchy) {
        return new SuspensionRules(analysis, hierarchy).run();
    }

    private List<Diagnostic> run() {
        @Nullable BitSet[] monitors = HeldMonitors.analyze(method.node(), analysis.graph());
        for (SuspensionPoint point : analysis.points()) {
            BitSet held = monitors[point.index()];
            if (held != null && !held.isEmpty())
                report(
                        Rule.YIELD_WHILE_LOCKED,
                        point,
                        method.protocol().kind() == MethodKind.ASYNC
                                ? Wording.AWAIT_WHILE_LOCKED
                                : Wording.YIELD_WHILE_LOCKED);
            if (point.kind() == SuspensionPoint.Kind.YIELD && method.protocol().yields()) checkTypes(point);
        }
        return diagnostics;
    }

    private void checkTypes(SuspensionPoint point) {
        TypedFrame frame = analysis.frame(point.index());
        JvmValue value = frame.getStack(frame.getStackSize() - 1);
        if (value.kind() == JvmValue.Kind.REFERENCE && exclude(value.storageType(), declared.yielded()))
            report(
                    Rule.WRONG_YIELD_TYPE,
                    point,
                    Wording.wrongYield(name(declared.yielded()), name(value.storageType())));
        Type used = castTo(point);
        if (used == null) return;
        if (!method.protocol().isTwoWay())
            report(Rule.WRONG_SENT_TYPE, point, Wording.nothingIsSent(name(used), isGenerator(used)));
        else if (exclude(used, declared.sent()))
            report(Rule.WRONG_SENT_TYPE, point, Wording.wrongSent(name(used), name(declared.sent())));
    }

    /** What javac casts the value of a yield to, because of where it is used. */
    private @Nullable Type castTo(SuspensionPoint point) {
        AbstractInsnNode next = analysis.instructions()[point.index()].getNext();
        while (next != null && next.getOpcode() < 0) next = next.getNext();
        return next instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST
                ? Type.getObjectType(cast.desc)
                : null;
    }

    private static boolean isGenerator(Type type) {
        return type.getInternalName().equals(GeneratedNames.GEN);
    }

    /** Whether no object can be of both types. Unknown classes and interfaces are given the benefit of the doubt. */
    private boolean exclude(Type first, @Nullable Type second) {
        return second != null
                && isKnownClass(first)
                && isKnownClass(second)
                && isUnrelated(first, second)
                && isUnrelated(second, first);
    }

    private boolean isKnownClass(Type type) {
        return type.getSort() == Type.OBJECT
                && hierarchy
                        .header(type.getInternalName())
                        .filter(header -> !header.isInterface())
                        .isPresent();
    }

    private boolean isUnrelated(Type first, Type second) {
        return hierarchy.isSubtype(first.getInternalName(), second.getInternalName()) == ClassHierarchy.Subtyping.NO;
    }

    private static String name(@Nullable Type type) {
        return type == null ? "unknown" : type.getClassName();
    }

    private void report(Rule rule, SuspensionPoint point, String message) {
        diagnostics.add(method.host().diagnostic(rule, method.node(), point.line(), message));
    }
}
