package io.generator.modernize.rewriting;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Private generators of futures that a driver of the same source runs, to {@code @Async} methods. */
final class DrivenGenerators implements Rewriting {
    private static final String TWO_WAY_GEN = "io.generator.TwoWayGen";
    private static final Set<String> FUTURES = Set.of("CompletionStage", "CompletableFuture");

    @Override
    public String name() {
        return "driven-generator";
    }

    @Override
    public String word() {
        return "TwoWayGen";
    }

    @Override
    public List<Proposal> proposals(Source source) {
        Names names = source.names();
        Optional<MethodDeclaration> driver = Drivers.in(source);
        List<Proposal> proposals = new ArrayList<>();
        for (MethodDeclaration method : source.unit().findAll(MethodDeclaration.class)) {
            if (!yieldsFutures(method, names)) continue;
            try {
                MethodDeclaration run = driver.orElseThrow(() ->
                        new Declined(method.getName(), "the source has no driver of generators that is understood"));
                Change change = new Driven(source, names, method, run).change();
                proposals.add(Proposal.rewrite(
                        method.getName(), "an @Async method, which needs no " + run.getName() + "(…)", change));
            } catch (Declined declined) {
                proposals.add(Proposal.leave(method.getName(), declined));
            }
        }
        return proposals;
    }

    private static boolean yieldsFutures(MethodDeclaration method, Names names) {
        return Heads.annotation(method, names, NewNames.GENERATOR).isPresent()
                && Heads.returns(method, names, TWO_WAY_GEN)
                && arguments(method).size() == 3
                && arguments(method).get(0) instanceof ClassOrInterfaceType yielded
                && FUTURES.contains(yielded.getNameAsString());
    }

    private static NodeList<Type> arguments(MethodDeclaration method) {
        return ((ClassOrInterfaceType) method.getType()).getTypeArguments().orElseGet(NodeList::new);
    }

    private record Driven(Source source, Names names, MethodDeclaration method, MethodDeclaration driver) {
        private static final String FUTURE = "java.util.concurrent.CompletableFuture";

        Change change() throws Declined {
            if (!method.isPrivate())
                throw new Declined(method.getName(), "other sources may use it as a generator: it is not private");
            AnnotationExpr annotation =
                    Heads.annotation(method, names, NewNames.GENERATOR).orElseThrow();
            if (!annotation.isMarkerAnnotationExpr())
                throw new Declined(annotation, "@Async has nothing like this annotation's element");
            String future = names.write(FUTURE);
            List<Edit> edits = new ArrayList<>();
            edits.add(source.replace(annotation, "@" + names.write(NewNames.ASYNC)));
            edits.add(source.replace(
                    method.getType(),
                    future + "<" + source.text(arguments(method).get(2)) + ">"));
            edits.addAll(uses());
            edits.addAll(new DrivenBody(source, names, method).edits(future));
            return new Change(edits, Set.of(NewNames.AWAIT, NewNames.ASYNC, FUTURE), Set.of());
        }

        /** Each use must be {@code run(method(…))}. */
        private List<Edit> uses() throws Declined {
            List<Edit> edits = new ArrayList<>();
            for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
                if (!call.getName().equals(method.getName())) continue;
                if (!(call.getParentNode().orElseThrow() instanceof MethodCallExpr run)
                        || !run.getName().equals(driver.getName())
                        || run.getArguments().size() != 1
                        || !Tree.isSame(run.getArgument(0), call))
                    throw new Declined(call, "it is used here without " + driver.getName() + "(…)");
                edits.add(new Edit(source.start(run), source.start(call), ""));
                edits.add(new Edit(source.end(call), source.end(run), ""));
            }
            for (MethodReferenceExpr reference : source.unit().findAll(MethodReferenceExpr.class))
                if (reference.getIdentifier().equals(method.getNameAsString()))
                    throw new Declined(reference, "it is referred to here");
            return edits;
        }
    }
}
