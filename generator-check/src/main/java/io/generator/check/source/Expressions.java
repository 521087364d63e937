package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import io.generator.transformer.model.SuspensionPoint;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What expressions mean: types, variables and methods, as far as the sources decide it without doubt. */
public final class Expressions {
    private final Scopes scopes;
    private final Variables variables;
    private final MethodSearch methods;
    private final IdentityHashMap<MethodCallExpr, Optional<Callee>> callees = new IdentityHashMap<>();

    Expressions(Scopes scopes) {
        this.scopes = scopes;
        this.variables = new Variables(scopes);
        this.methods = new MethodSearch(scopes.index());
    }

    /** The types of the JDK. */
    public Platform platform() {
        return scopes.index().platform();
    }

    /** The qualified name of the type that a name as written means at a place. */
    public Optional<String> resolve(String written, Node at) {
        return scopes.resolve(written, at);
    }

    /** The variable that an expression is but the name of. */
    public Optional<Variable> variable(Expression expression) {
        return expression instanceof NameExpr name ? variables.find(name.getNameAsString(), name) : Optional.empty();
    }

    /** The qualified name of an expression's type, without arguments. */
    public Optional<String> typeOf(Expression expression) {
        if (expression instanceof EnclosedExpr inner) return typeOf(inner.getInner());
        if (expression instanceof NameExpr) return variable(expression).flatMap(this::typeOf);
        if (expression instanceof MethodCallExpr call) return callee(call).flatMap(Callee::returned);
        if (expression instanceof CastExpr cast) return resolve(TypeText.of(cast.getType()), cast);
        if (expression instanceof ObjectCreationExpr created
                && created.getScope().isEmpty())
            return created.getAnonymousClassBody().isEmpty()
                    ? resolve(TypeText.of(created.getType()), created)
                    : Optional.empty();
        if (expression instanceof ThisExpr self) return self.getTypeName().isEmpty() ? own(self) : Optional.empty();
        if (expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr self)
            return field(self, access.getNameAsString());
        return Optional.empty();
    }

    /** The type of a variable. */
    public Optional<String> typeOf(Variable variable) {
        if (variable.kind() == Variable.Kind.UNKNOWN) return Optional.empty();
        if (!variable.type().isEmpty()) return resolve(variable.type(), variable.declaration());
        return variable.kind() == Variable.Kind.LOOP
                ? Optional.empty()
                : variable.initializer().flatMap(this::typeOf);
    }

    private Optional<String> own(Node at) {
        return Scopes.typeNode(at).filter(node -> !Scopes.isLocal(node)).map(node -> scopes.type(node)
                .name());
    }

    private Optional<String> field(ThisExpr self, String name) {
        if (self.getTypeName().isPresent()) return Optional.empty();
        return Scopes.typeNode(self).flatMap(node -> {
            String written = scopes.type(node).fields().get(name);
            return written == null ? Optional.empty() : resolve(written, self);
        });
    }

    /** What happens where a method is called, if that suspends the caller for sure. */
    public Optional<SuspensionPoint.Kind> suspension(MethodCallExpr call) {
        return callee(call).flatMap(callee -> Vocabulary.suspension(callee.owner(), callee.name()));
    }

    /** The method that is called; empty in doubt. */
    public Optional<Callee> callee(MethodCallExpr call) {
        Optional<Callee> known = callees.get(call);
        if (known != null) return known;
        Optional<Callee> callee = findCallee(call);
        callees.put(call, callee);
        return callee;
    }

    private Optional<Callee> findCallee(MethodCallExpr call) {
        return call.getScope().map(scope -> ofReceiver(call, scope)).orElseGet(() -> unqualified(call));
    }

    private Optional<Callee> ofReceiver(MethodCallExpr call, Expression receiver) {
        if (receiver instanceof ThisExpr self && self.getTypeName().isEmpty())
            return Scopes.typeNode(call).flatMap(node -> in(scopes.type(node), call));
        return receiverType(receiver).flatMap(type -> ofType(type, call));
    }

    /** The type of an object, or the one that is named. */
    Optional<String> receiverType(Expression receiver) {
        if (receiver instanceof NameExpr name) {
            Optional<Variable> variable = variable(name);
            return variable.isPresent() ? variable.flatMap(this::typeOf) : resolve(name.getNameAsString(), name);
        }
        if (receiver instanceof FieldAccessExpr access && isName(access)) {
            if (variables.find(root(access), access).isPresent()) return Optional.empty();
            Optional<String> type = resolve(access.toString(), access);
            return type.isPresent() ? type : staticField(access);
        }
        return typeOf(receiver);
    }

    private Optional<String> staticField(FieldAccessExpr access) {
        return resolve(access.getScope().toString(), access)
                .flatMap(type -> platform().typeOfField(type, access.getNameAsString()));
    }

    private static boolean isName(Expression expression) {
        return expression instanceof NameExpr
                || (expression instanceof FieldAccessExpr access && isName(access.getScope()));
    }

    private static String root(Expression expression) {
        return expression instanceof FieldAccessExpr access ? root(access.getScope()) : expression.toString();
    }

    private Optional<Callee> ofType(String type, MethodCallExpr call) {
        Optional<SourceType> source = scopes.index().find(type);
        if (source.isPresent()) return in(source.get(), call);
        if (Vocabulary.isType(type)) return Optional.of(ofRuntime(type, call.getNameAsString()));
        if (EventLoopTypes.contains(type)) return EventLoopTypes.method(type, call.getNameAsString());
        return methods.ofPlatform(type, call.getNameAsString(), Callee.arguments(call));
    }

    private static Callee ofRuntime(String type, String name) {
        return new Callee(type, name, Vocabulary.factory(type, name).map(Vocabulary::nameOf), List.of());
    }

    private Optional<Callee> in(SourceType type, MethodCallExpr call) {
        String name = call.getNameAsString();
        // The sources may be those of the runtime.
        if (Vocabulary.isType(type.name())) return Optional.of(ofRuntime(type.name(), name));
        return methods.choose(methods.in(type, name), Callee.arguments(call));
    }

    /** Of the innermost class that has one of that name, else what is imported. */
    private Optional<Callee> unqualified(MethodCallExpr call) {
        for (Optional<Node> node = Scopes.typeNode(call); node.isPresent(); node = Scopes.typeNode(node.get())) {
            SourceType type = scopes.type(node.get());
            MethodSearch.Result result = methods.in(type, call.getNameAsString());
            if (!result.isEmpty())
                return Vocabulary.isType(type.name())
                        ? Optional.of(ofRuntime(type.name(), call.getNameAsString()))
                        : methods.choose(result, Callee.arguments(call));
        }
        return imported(call);
    }

    private Optional<Callee> imported(MethodCallExpr call) {
        String name = call.getNameAsString();
        Set<String> single = scopes.header().staticImports().getOrDefault(name, Set.of());
        Set<String> owners = new LinkedHashSet<>(single);
        if (owners.isEmpty())
            for (String owner : scopes.header().staticOnDemand()) if (mayHave(owner, name)) owners.add(owner);
        Set<Optional<Callee>> callees = new HashSet<>();
        for (String owner : owners) callees.add(ofType(owner, call));
        return callees.size() == 1 ? callees.iterator().next() : Optional.empty();
    }

    private boolean mayHave(String owner, String method) {
        Optional<SourceType> source = scopes.index().find(owner);
        if (source.isPresent()) return !methods.in(source.get(), method).isEmpty();
        if (Vocabulary.isType(owner)) return Vocabulary.mayHave(owner, method);
        if (EventLoopTypes.contains(owner)) return EventLoopTypes.hasStatic(owner, method);
        return !platform().contains(owner) || platform().hasMethod(owner, method);
    }
}
