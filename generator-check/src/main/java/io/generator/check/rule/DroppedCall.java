package io.generator.check.rule;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.generator.check.source.Body;
import io.generator.check.source.Callee;
import io.generator.check.source.Vocabulary;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.Set;

/** A statement that makes a generator or a coroutine, of which nothing will ever run. */
record DroppedCall(Reporter reporter) implements Check {
    /** The types whose method {@code of} makes a generator. */
    private static final Set<String> FACTORIES = Set.of(Vocabulary.GEN, Vocabulary.TWO_WAY_GEN, Vocabulary.ASYNC_GEN);

    /** The methods of an asynchronous generator that do nothing before what they return is awaited. */
    private static final Set<String> STEPS = Set.of("next", "send", "raise", "aclose");

    @Override
    public void check(Body body) {
        for (MethodCallExpr call : body.statements())
            body.expressions().callee(call).ifPresent(callee -> check(call, callee));
    }

    private void check(MethodCallExpr call, Callee callee) {
        if (makesGenerator(callee))
            reporter.report(Rule.GENERATOR_DROPPED, call, Wording.generatorDropped(callee.display()));
        if (makesCoroutine(callee))
            reporter.report(Rule.COROUTINE_DROPPED, call, Wording.coroutineDropped(callee.display()));
    }

    private static boolean makesGenerator(Callee callee) {
        boolean isFactory = FACTORIES.contains(callee.owner()) && callee.name().equals("of");
        return isFactory || callee.isGenerator() || (callee.isAsync() && returns(callee, Vocabulary.ASYNC_GEN));
    }

    private static boolean makesCoroutine(Callee callee) {
        boolean isFactory =
                callee.owner().equals(Vocabulary.ASYNC_CALLS) && callee.name().equals("async");
        boolean isStep = callee.owner().equals(Vocabulary.ASYNC_GEN) && STEPS.contains(callee.name());
        return isFactory
                || isStep
                || isOfEventLoop(callee)
                || (callee.isAsync() && returns(callee, Vocabulary.COROUTINE));
    }

    private static boolean isOfEventLoop(Callee callee) {
        boolean isOfLibrary = callee.sources().isEmpty() && callee.owner().startsWith(Vocabulary.EVENT_LOOP);
        return isOfLibrary && (returns(callee, Vocabulary.COROUTINE) || returns(callee, Vocabulary.AWAITABLE));
    }

    private static boolean returns(Callee callee, String type) {
        return callee.returned().filter(type::equals).isPresent();
    }
}
