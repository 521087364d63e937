package io.generator.modernize.rewriting;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** ea-async's {@code await}, to ours in {@code @Async} methods. A source is rewritten as a whole or not at all. */
final class EaAsync implements Rewriting {
    private static final String EA = "com.ea.async.Async";
    private static final String EA_AWAIT = "static com.ea.async.Async.await";
    private static final String EA_ALL = "static com.ea.async.Async";
    private static final Set<String> DROPPED = Set.of(EA, EA_AWAIT, EA_ALL, "static com.ea.async.Async.init");

    /** What catches the CompletionException that ea-async's await throws; ours throws its cause. */
    private static final Set<String> CATCHES_WRAPPED =
            Set.of("CompletionException", "RuntimeException", "Exception", "Throwable");

    @Override
    public String name() {
        return "ea-async";
    }

    @Override
    public String word() {
        return "com.ea.async";
    }

    @Override
    public List<Proposal> proposals(Source source) {
        return new File(source, source.names()).proposals();
    }

    private static final class File {
        private final Source source;
        private final Names names;
        private final boolean isAwaitImported;
        private final List<Proposal> left = new ArrayList<>();
        private final IdentityHashMap<MethodDeclaration, List<Edit>> methods = new IdentityHashMap<>();
        private final List<Proposal> rewritten = new ArrayList<>();

        File(Source source, Names names) {
            this.source = source;
            this.names = names;
            this.isAwaitImported = source.unit().getImports().stream()
                    .filter(ImportDeclaration::isStatic)
                    .map(ImportDeclaration::getNameAsString)
                    .anyMatch(name -> name.equals(EA) || name.equals(EA + ".await"));
        }

        List<Proposal> proposals() {
            for (MethodReferenceExpr reference : source.unit().findAll(MethodReferenceExpr.class))
                if (names.means(reference.getScope().toString(), EA))
                    left.add(Proposal.leave(reference, "await can only be called, not referred to"));
            for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
                try {
                    look(call);
                } catch (Declined declined) {
                    left.add(Proposal.leave(declined.at(), declined.reason()));
                }
            }
            if (!left.isEmpty()) return allLeft();
            methods.forEach((method, edits) -> {
                if (Heads.annotation(method, names, NewNames.ASYNC).isEmpty())
                    edits.add(Heads.annotate(source, method, names.write(NewNames.ASYNC, DROPPED)));
                rewritten.add(Proposal.rewrite(
                        method.getName(),
                        "an @Async method",
                        new Change(edits, Set.of(NewNames.AWAIT, NewNames.ASYNC), DROPPED)));
            });
            return rewritten;
        }

        private List<Proposal> allLeft() {
            methods.keySet()
                    .forEach(method -> left.add(Proposal.leave(
                            method.getName(),
                            "the source has something that is left, and await can be imported from one class only")));
            return left;
        }

        private void look(MethodCallExpr call) throws Declined {
            boolean isScoped = call.getScope()
                    .filter(scope -> names.means(scope.toString(), EA))
                    .isPresent();
            boolean isOurs = isScoped || (call.getScope().isEmpty() && isAwaitImported);
            if (!isOurs) return;
            if (call.getNameAsString().equals("await")) await(call);
            else if (call.getNameAsString().equals("init")) init(call, isScoped);
            else if (isScoped) throw new Declined(call, "there is nothing like this method of ea-async");
        }

        private void await(MethodCallExpr call) throws Declined {
            if (declaresAwait()) throw new Declined(call, "the source has a method of its own that is called await");
            MethodDeclaration method = Bodies.methodOf(call)
                    .orElseThrow(() -> new Declined(call, "it blocks here, outside of any method: write join()"));
            if (!returnsFuture(method))
                throw new Declined(
                        call,
                        "it blocks here, as the method returns " + method.getTypeAsString()
                                + " and not CompletableFuture or CompletionStage: write join()");
            Bodies.checkMonitors(method, call, "awaits");
            checkCatches(method, call);
            List<Edit> edits = methods.get(method);
            if (edits == null) {
                checkReturns(method);
                edits = new ArrayList<>();
                methods.put(method, edits);
            }
            if (call.getScope().isPresent())
                edits.add(new Edit(source.start(call.getScope().get()), source.start(call.getName()), ""));
        }

        private boolean declaresAwait() {
            return source.unit().findAll(MethodDeclaration.class).stream()
                    .anyMatch(method -> method.getNameAsString().equals("await"));
        }

        private boolean returnsFuture(MethodDeclaration method) {
            return Heads.returns(method, names, "java.util.concurrent.CompletableFuture")
                    || Heads.returns(method, names, "java.util.concurrent.CompletionStage");
        }

        private static void checkReturns(MethodDeclaration method) throws Declined {
            for (ReturnStmt end : Bodies.own(method.getBody().orElseThrow(), ReturnStmt.class))
                if (end.getExpression().filter(File::mayBeNull).isPresent())
                    throw new Declined(end, "an @Async method must not return null");
        }

        private static boolean mayBeNull(Expression value) {
            return value.isNullLiteralExpr()
                    || (value instanceof EnclosedExpr enclosed && mayBeNull(enclosed.getInner()))
                    || (value instanceof ConditionalExpr either
                            && (mayBeNull(either.getThenExpr()) || mayBeNull(either.getElseExpr())));
        }

        /** A failure comes out of ea-async's await in a CompletionException, and out of ours as it is. */
        private static void checkCatches(MethodDeclaration method, MethodCallExpr call) throws Declined {
            for (Node at : Tree.path(call, method)) {
                Node parent = at.getParentNode().orElseThrow();
                if (!(parent instanceof TryStmt block) || at instanceof CatchClause) continue;
                if (block.getFinallyBlock().filter(at::equals).isPresent()) continue;
                for (CatchClause handler : block.getCatchClauses()) checkCatch(handler);
            }
        }

        private static void checkCatch(CatchClause handler) throws Declined {
            Type type = handler.getParameter().getType();
            Stream<? extends Type> all =
                    type instanceof UnionType union ? union.getElements().stream() : Stream.of(type);
            Optional<String> wrapped = all.map(Type::asString)
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .filter(CATCHES_WRAPPED::contains)
                    .findFirst();
            if (wrapped.isPresent())
                throw new Declined(
                        handler,
                        "this catches the CompletionException of ea-async's await; ours throws what is in it, so that another"
                                + " type has to be caught");
        }

        private void init(MethodCallExpr call, boolean isScoped) throws Declined {
            if (!isScoped && !isInitImported()) return;
            Node statement = call.getParentNode().orElseThrow();
            Node block = statement.getParentNode().orElseThrow();
            if (!(statement instanceof ExpressionStmt) || !(block instanceof BlockStmt body))
                throw new Declined(call, "take this call out by hand: nothing has to be initialised");
            boolean isAll = body.getStatements().size() == 1
                    && body.getAllContainedComments().isEmpty()
                    && body.getParentNode().orElseThrow() instanceof InitializerDeclaration;
            Node gone = isAll ? body.getParentNode().orElseThrow() : statement;
            rewritten.add(Proposal.rewrite(
                    call,
                    "gone: nothing has to be initialised",
                    new Change(List.of(source.removeWithLine(gone)), Set.of(), DROPPED)));
        }

        private boolean isInitImported() {
            return source.unit().getImports().stream()
                    .filter(ImportDeclaration::isStatic)
                    .map(ImportDeclaration::getNameAsString)
                    .anyMatch(name -> name.equals(EA) || name.equals(EA + ".init"));
        }
    }
}
