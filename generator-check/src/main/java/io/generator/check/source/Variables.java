package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which variable a name means at a place. */
record Variables(Scopes scopes) {

    /** The innermost one; empty where there is none of that name. */
    Optional<Variable> find(String name, Node at) {
        Node child = at;
        for (Node node = Scopes.parent(at); node != null; child = node, node = Scopes.parent(node)) {
            Optional<Variable> found = Scopes.declaresType(node, child) ? field(node, name) : local(node, child, name);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Variable> local(Node node, Node child, String name) {
        if (node instanceof BlockStmt block) return inStatements(block.getStatements(), child, name);
        if (node instanceof SwitchEntry entry) return inEntry(entry, child, name);
        if (node instanceof ForStmt loop) return inExpressions(loop.getInitialization(), name, Variable.Kind.LOCAL);
        if (node instanceof ForEachStmt loop && !Nodes.isSame(child, loop.getIterable()))
            return declarators(loop.getVariable(), name)
                    .map(found -> Variable.of(found, Variable.Kind.LOOP))
                    .findFirst();
        if (node instanceof TryStmt statement && !isAfterResources(statement, child))
            return inExpressions(statement.getResources(), name, Variable.Kind.RESOURCE);
        if (node instanceof CatchClause clause) return parameter(Stream.of(clause.getParameter()), name);
        if (node instanceof LambdaExpr lambda) return parameter(lambda.getParameters().stream(), name);
        if (node instanceof CallableDeclaration<?> method) return parameter(method.getParameters().stream(), name);
        return Optional.empty();
    }

    private static boolean isAfterResources(TryStmt statement, Node child) {
        return child instanceof CatchClause
                || statement
                        .getFinallyBlock()
                        .filter(block -> Nodes.isSame(block, child))
                        .isPresent();
    }

    private Optional<Variable> inEntry(SwitchEntry entry, Node child, String name) {
        boolean isPattern = entry.getLabels().stream().anyMatch(label -> hasPattern(label, name));
        return isPattern ? Optional.of(Variable.unknown(entry)) : inStatements(entry.getStatements(), child, name);
    }

    /** Declared in a statement before; a pattern's variable may be one that ends with its statement. */
    private Optional<Variable> inStatements(List<Statement> statements, Node child, String name) {
        for (Statement statement : statements) {
            if (statement instanceof ExpressionStmt expression) {
                Optional<Variable> found =
                        inExpressions(List.of(expression.getExpression()), name, Variable.Kind.LOCAL);
                if (found.isPresent()) return found;
            }
            if (hasPattern(statement, name)) return Optional.of(Variable.unknown(statement));
            if (Nodes.isSame(statement, child)) return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean hasPattern(Node node, String name) {
        if (!scopes.patternVariables().contains(name)) return false;
        return node.findFirst(TypePatternExpr.class, pattern -> pattern.getNameAsString()
                        .equals(name))
                .isPresent();
    }

    private static Optional<Variable> inExpressions(
            List<? extends Expression> expressions, String name, Variable.Kind kind) {
        return expressions.stream()
                .flatMap(expression -> declarators(expression, name))
                .map(found -> Variable.of(found, kind))
                .findFirst();
    }

    private static Stream<VariableDeclarator> declarators(Expression expression, String name) {
        return expression instanceof VariableDeclarationExpr declaration
                ? declaration.getVariables().stream()
                        .filter(variable -> variable.getNameAsString().equals(name))
                : Stream.empty();
    }

    private static Optional<Variable> parameter(Stream<Parameter> parameters, String name) {
        return parameters
                .filter(parameter -> parameter.getNameAsString().equals(name))
                .map(Variable::of)
                .findFirst();
    }

    private Optional<Variable> field(Node type, String name) {
        Optional<Variable> own = members(type).stream()
                .flatMap(member -> member.toFieldDeclaration().stream())
                .flatMap(field -> field.getVariables().stream())
                .filter(variable -> variable.getNameAsString().equals(name))
                .map(variable -> Variable.of(variable, Variable.Kind.FIELD))
                .findFirst();
        if (own.isPresent()) return own;
        if (type instanceof RecordDeclaration record) {
            Optional<Variable> part = parameter(record.getParameters().stream(), name);
            if (part.isPresent())
                return part.map(found ->
                        new Variable(found.declaration(), Variable.Kind.FIELD, found.type(), Optional.empty()));
        }
        return mayInherit(scopes.type(type), name) ? Optional.of(Variable.unknown(type)) : Optional.empty();
    }

    private static NodeList<BodyDeclaration<?>> members(Node type) {
        if (type instanceof TypeDeclaration<?> declaration) return declaration.getMembers();
        if (type instanceof EnumConstantDeclaration constant) return constant.getClassBody();
        return ((ObjectCreationExpr) type).getAnonymousClassBody().orElseThrow();
    }

    /** Whether there is a field in a type above; of a type that is not known it is believed if it can be no type's name. */
    private boolean mayInherit(SourceType type, String name) {
        if (type.fields().containsKey(name)) return true;
        return scopes.index()
                .supertypes(type)
                .anyMatch(above -> above.isEmpty()
                        ? Character.isLowerCase(name.charAt(0))
                        : scopes.index()
                                .find(above.get())
                                .filter(source -> !source.name().equals(type.name()) && mayInherit(source, name))
                                .isPresent());
    }
}
