package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** jyield's {@code @Continuable} methods, to {@code @Generator} methods. */
final class JYield implements Rewriting {
    private static final String YIELD = "jyield.Yield";
    private static final String CONTINUABLE = "jyield.Continuable";

    /** Of what is joined it has to be known that it is no {@code Enumeration}. */
    private static final Set<String> ITERABLES = Set.of("Iterable", "Collection", "List", "Set");

    @Override
    public String name() {
        return "jyield";
    }

    @Override
    public String word() {
        return "jyield";
    }

    @Override
    public List<Proposal> proposals(Source source) {
        Names names = source.names();
        List<Proposal> proposals = new ArrayList<>();
        for (MethodDeclaration method : source.unit().findAll(MethodDeclaration.class))
            Heads.annotation(method, names, CONTINUABLE).ifPresent(annotation -> {
                Method continuable = new Method(source, names, method, annotation);
                try {
                    proposals.add(Proposal.rewrite(method.getName(), "a @Generator method", continuable.change()));
                } catch (Declined declined) {
                    proposals.add(Proposal.leave(declined.at(), declined.reason()));
                }
            });
        return proposals;
    }

    private record Method(Source source, Names names, MethodDeclaration method, AnnotationExpr annotation) {
        Change change() throws Declined {
            checkHead();
            List<Edit> edits = new ArrayList<>();
            edits.add(source.replace(annotation, "@" + names.write(NewNames.GENERATOR)));
            Node body = method.getBody().orElseThrow();
            for (MethodCallExpr call : body.findAll(MethodCallExpr.class))
                if (isOfYield(call)) edits.addAll(call(call));
            for (ReturnStmt end : Bodies.own(body, ReturnStmt.class)) edits.add(end(end));
            return new Change(edits, Set.of(NewNames.GEN, NewNames.GENERATOR), dropped());
        }

        private void checkHead() throws Declined {
            boolean fits = Heads.returns(method, names, "java.util.Iterator")
                    || Heads.returns(method, names, "java.lang.Iterable")
                    || method.getTypeAsString().startsWith("Iterable<");
            if (!fits)
                throw new Declined(
                        method.getName(),
                        "it returns " + method.getTypeAsString() + "; a generator returns Iterator or Iterable");
            if (method.isSynchronized()) throw new Declined(method.getName(), "a generator cannot be synchronized");
        }

        private boolean isOfYield(MethodCallExpr call) {
            return call.getScope()
                    .filter(scope -> names.means(scope.toString(), YIELD))
                    .isPresent();
        }

        private List<Edit> call(MethodCallExpr call) throws Declined {
            Node parent = call.getParentNode().orElseThrow();
            String name = call.getNameAsString();
            if (name.equals("done") && parent instanceof ReturnStmt) return List.of();
            if (!(parent instanceof ExpressionStmt))
                throw new Declined(
                        call, "what Yield." + name + " returns is used: a generator is not told of remove()");
            if (Bodies.methodOf(call)
                    .filter(owner -> Tree.isSame(owner, method))
                    .isEmpty()) throw new Declined(call, "it yields in a lambda or a class within the method");
            Bodies.checkMonitors(method, call, "yields");
            boolean isJoin = name.equals("join");
            if (isJoin) checkJoined(call.getArgument(0));
            String gen = names.write(NewNames.GEN);
            Edit scope = source.replace(call.getScope().orElseThrow(), gen);
            return List.of(scope, source.replace(call.getName(), isJoin ? "yieldFrom" : "yield"));
        }

        private void checkJoined(Expression joined) throws Declined {
            Optional<String> type = joined instanceof NameExpr name
                    ? declared(name)
                    : joined instanceof MethodCallExpr call && call.getScope().isEmpty()
                            ? returned(call)
                            : Optional.empty();
            if (type.filter(ITERABLES::contains).isEmpty())
                throw new Declined(
                        joined,
                        "whether this is an Iterable or an Enumeration is not to be seen here; the latter has to be"
                                + " turned into an iterator: Yield.join(…) becomes Gen.yieldFrom(….asIterator())");
        }

        /** Where several variables of this name are declared, they must be of one type. */
        private Optional<String> declared(NameExpr name) {
            List<String> types = new ArrayList<>();
            method.getParameters().stream()
                    .filter(parameter -> parameter.getName().equals(name.getName()))
                    .forEach(parameter -> types.add(simple(parameter.getType())));
            method.findAll(VariableDeclarator.class).stream()
                    .filter(variable -> variable.getName().equals(name.getName()))
                    .forEach(variable -> types.add(simple(variable.getType())));
            return types.stream().distinct().count() == 1 ? Optional.of(types.get(0)) : Optional.empty();
        }

        private Optional<String> returned(MethodCallExpr call) {
            List<String> types = source.unit().findAll(MethodDeclaration.class).stream()
                    .filter(other -> other.getName().equals(call.getName()))
                    .map(other -> simple(other.getType()))
                    .distinct()
                    .toList();
            return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
        }

        private static String simple(Type type) {
            return type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString();
        }

        private Edit end(ReturnStmt end) throws Declined {
            Expression value = end.getExpression().orElseThrow();
            boolean isDone = value.isNullLiteralExpr()
                    || (value instanceof MethodCallExpr call
                            && isOfYield(call)
                            && call.getNameAsString().equals("done"));
            if (!isDone) throw new Declined(end, "jyield takes no notice of what is returned here");
            return source.replace(value, names.write(NewNames.GEN) + ".done()");
        }

        /** An import on demand goes if nothing can be left that comes by it. */
        private Set<String> dropped() {
            boolean isOther =
                    names.used().contains("Continuation") || names.used().contains("YieldContext");
            boolean isOnly = source.unit().findAll(AnnotationExpr.class).stream()
                            .filter(each -> names.means(each.getNameAsString(), CONTINUABLE))
                            .count()
                    == 1;
            return isOnly && !isOther ? Set.of("jyield") : Set.of();
        }
    }
}
