package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Set;

/** Calls of an iterator's methods within it: elsewhere the same words call methods of the class around. */
final class InheritedCalls {
    private static final Set<String> NAMES = Set.of(
            "hasNext",
            "next",
            "peek",
            "remove",
            "forEachRemaining",
            "computeNext",
            "toString",
            "equals",
            "hashCode",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    private InheritedCalls() {}

    static void check(Node code) throws Declined {
        for (MethodCallExpr call : code.findAll(MethodCallExpr.class))
            if (call.getScope().isEmpty() && NAMES.contains(call.getNameAsString()))
                throw new Declined(call, "it calls its own " + call.getNameAsString() + "()");
    }
}
