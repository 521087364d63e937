package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a class with the values that its constructor gives them for the arguments of its only call. They are in the order
 * in which their values are computed: arguments, initialisers, then what the constructor computes.
 */
final class FirstValues {
    private static final Set<String> PRIMITIVE =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");
    private static final Set<String> BOXED =
            Set.of("Boolean", "Byte", "Character", "Double", "Float", "Integer", "Long", "Short");

    private final NamedIterator iterator;
    private final TypeArguments types;
    private final Source source;
    private final Map<String, VariableDeclarator> fields = new LinkedHashMap<>();
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Map<String, Expression> assigned = new LinkedHashMap<>();
    private final Set<String> same = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** What is given to a parameter of the constructor. */
    private record Given(Parameter parameter, Expression argument) {}

    private FirstValues(NamedIterator iterator, TypeArguments types) {
        this.iterator = iterator;
        this.types = types;
        this.source = iterator.source();
    }

    static FirstValues of(NamedIterator iterator, TypeArguments types) throws Declined {
        FirstValues values = new FirstValues(iterator, types);
        values.readFields();
        values.readConstructor();
        return values;
    }

    private void readFields() throws Declined {
        for (FieldDeclaration field : iterator.type().getFields())
            for (VariableDeclarator variable : field.getVariables()) {
                if (source.end(variable.getType()) > source.start(variable.getName()))
                    throw new Declined(variable, "the brackets of its type are behind the name");
                fields.put(variable.getNameAsString(), variable);
            }
    }

    private void readConstructor() throws Declined {
        Optional<ConstructorDeclaration> constructor = iterator.constructor();
        if (constructor.isEmpty()) return;
        readArguments(constructor.get().getParameters());
        if (!constructor.get().getAnnotations().isEmpty()
                || !constructor.get().getThrownExceptions().isEmpty()
                || !constructor.get().getTypeParameters().isEmpty())
            throw new Declined(constructor.get(), "its constructor has annotations, exceptions or type parameters");
        for (Statement statement : constructor.get().getBody().getStatements()) readAssignment(statement);
    }

    private void readAssignment(Statement statement) throws Declined {
        if (!(statement instanceof ExpressionStmt single)
                || !(single.getExpression() instanceof AssignExpr assignment)
                || assignment.getOperator() != AssignExpr.Operator.ASSIGN
                || !isUnderstood(assignment.getValue()))
            throw new Declined(statement, "its constructor does more than assign fields");
        Expression target = assignment.getTarget();
        String name = target instanceof FieldAccessExpr access
                ? access.getNameAsString()
                : target instanceof NameExpr variable ? variable.getNameAsString() : "";
        boolean isField = fields.containsKey(name)
                && Variables.isVariable(target, name)
                && (target instanceof FieldAccessExpr || !given.containsKey(name));
        if (!isField || field(name).getInitializer().isPresent() || assigned.put(name, assignment.getValue()) != null)
            throw new Declined(statement, "its constructor does more than give each field its first value");
    }

    private static boolean isUnderstood(Expression value) {
        return value.findFirst(LambdaExpr.class).isEmpty()
                && value.findFirst(AssignExpr.class).isEmpty()
                && value.findFirst(ObjectCreationExpr.class, each -> each.getAnonymousClassBody()
                                .isPresent())
                        .isEmpty();
    }

    private void readArguments(List<Parameter> parameters) throws Declined {
        List<Expression> arguments = iterator.creation().getArguments();
        if (arguments.size() != parameters.size() || parameters.stream().anyMatch(Parameter::isVarArgs))
            throw new Declined(iterator.creation(), "its constructor takes any number of arguments");
        for (int i = 0; i < parameters.size(); i++) {
            checkArgument(arguments.get(i));
            given.put(parameters.get(i).getNameAsString(), new Given(parameters.get(i), arguments.get(i)));
        }
    }

    private void checkArgument(Expression argument) throws Declined {
        if (argument.findFirst(ThisExpr.class).isPresent())
            throw new Declined(argument, "an argument of its constructor uses this");
        for (NameExpr name : argument.findAll(NameExpr.class))
            if (OuterVariable.of(iterator, name.getNameAsString()).isAssigned())
                throw new Declined(argument, "the method assigns " + name + ", which it is given");
    }

    // ---- the fields

    /** Their declarations. */
    List<String> declarations() throws Declined {
        List<String> lines = new ArrayList<>();
        for (Given each : given.values()) addGiven(each, lines);
        checkNames();
        for (VariableDeclarator field : fields.values()) if (!isAssigned(field)) addInitialised(field, lines);
        for (Map.Entry<String, Expression> each : assigned.entrySet())
            if (!isGiven(each.getValue())) addComputed(each.getKey(), each.getValue(), lines);
        return lines;
    }

    /** Fields that were a copy of a variable of the same name and type, and are that variable then. */
    Set<String> same() {
        return same;
    }

    private VariableDeclarator field(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private boolean isAssigned(VariableDeclarator field) {
        return assigned.containsKey(field.getNameAsString());
    }

    private boolean isGiven(Expression value) {
        return value instanceof NameExpr name && given.containsKey(name.getNameAsString());
    }

    private void addGiven(Given each, List<String> lines) throws Declined {
        Expression argument = each.argument();
        String parameter = each.parameter().getNameAsString();
        List<String> receivers = assigned.entrySet().stream()
                .filter(field -> isGiven(field.getValue()) && Variables.isVariable(field.getValue(), parameter))
                .map(Map.Entry::getKey)
                .toList();
        if (constantType(argument).isEmpty() && receivers.size() != 1)
            throw new Declined(argument, "its constructor does not use this argument just once");
        if (isUnboxed(each))
            throw new Declined(argument, "this argument of its constructor may be null, and is unboxed");
        String type = types.text(each.parameter().getType());
        for (String name : receivers) {
            VariableDeclarator field = field(name);
            if (!types.text(field.getType()).equals(type))
                throw new Declined(field, "the field " + name + " is of another type than what it is given");
            if (isSame(field, argument, type)) same.add(name);
            else lines.add(declaration(field, " = " + source.text(argument)));
            known.add(name);
        }
    }

    /** What consists of variables only is computed later, and null would then be found later. */
    private boolean isUnboxed(Given each) {
        Expression argument = each.argument();
        boolean isOfVariables = argument.findFirst(Expression.class, FirstValues::isComputedAtOnce)
                .isEmpty();
        return each.parameter().getType().isPrimitiveType()
                && isOfVariables
                && argument.findAll(NameExpr.class).stream()
                        .map(name -> OuterVariable.of(iterator, name.getNameAsString()))
                        .anyMatch(variable -> variable.constantType()
                                .map(type -> !PRIMITIVE.contains(type))
                                .orElse(variable.isOfMethod()));
    }

    private static boolean isComputedAtOnce(Expression part) {
        return part instanceof MethodCallExpr || part instanceof FieldAccessExpr || part instanceof ArrayAccessExpr;
    }

    private boolean isSame(VariableDeclarator field, Expression argument, String type) {
        String name = field.getNameAsString();
        return argument instanceof NameExpr variable
                && variable.getNameAsString().equals(name)
                && constantType(argument).filter(type::equals).isPresent()
                && iterator.type().getMethods().stream()
                        .noneMatch(method -> Variables.isAssigned(name, method)
                                || Variables.declared(method, iterator.creation())
                                        .contains(name));
    }

    /** An argument is computed where the fields would hide what it names. */
    private void checkNames() throws Declined {
        for (Given each : given.values())
            for (NameExpr name : each.argument().findAll(NameExpr.class))
                if (fields.containsKey(name.getNameAsString()) && !same.contains(name.getNameAsString()))
                    throw new Declined(
                            field(name.getNameAsString()), "the field " + name + " is called as what it is given");
    }

    private void addInitialised(VariableDeclarator field, List<String> lines) throws Declined {
        Optional<Expression> value = field.getInitializer();
        if (value.isPresent()) checkKnown(value.get(), Set.of());
        known.add(field.getNameAsString());
        lines.add(declaration(field, value.map(each -> " = " + types.text(each)).orElse("")));
    }

    private void addComputed(String name, Expression value, List<String> lines) throws Declined {
        checkKnown(value, given.keySet());
        List<Edit> edits = new ArrayList<>(types.edits(value));
        edits.addAll(edits(value));
        for (NameExpr variable : value.findAll(NameExpr.class)) {
            Given used = given.get(variable.getNameAsString());
            if (used == null) continue;
            String type = types.text(used.parameter().getType());
            if (constantType(used.argument()).filter(type::equals).isEmpty())
                throw new Declined(
                        used.argument(),
                        "its constructor computes with this argument, whose type or value is not known");
            if (field(name).getType().isPrimitiveType() && BOXED.contains(type))
                throw new Declined(used.argument(), "this argument of its constructor may be null, and is unboxed");
            edits.add(source.replace(variable, source.text(used.argument())));
        }
        known.add(name);
        lines.add(declaration(field(name), " = " + source.text(value, edits)));
    }

    /** Fields that have no value yet are not to be read. */
    private void checkKnown(Expression value, Set<String> hiding) throws Declined {
        for (String field : fields.keySet())
            for (Expression mention : Variables.mentions(field, value))
                if (!known.contains(field) && !(mention instanceof NameExpr && hiding.contains(field)))
                    throw new Declined(mention, "the field " + field + " has no value yet, here");
    }

    private String declaration(VariableDeclarator field, String value) {
        FieldDeclaration all = (FieldDeclaration) field.getParentNode().orElseThrow();
        String modifiers = source.text().substring(source.start(all), source.start(field.getType()));
        return modifiers + types.text(field.getType()) + " " + field.getNameAsString() + value + ";";
    }

    private Optional<String> constantType(Expression argument) {
        if (argument instanceof IntegerLiteralExpr) return Optional.of("int");
        if (argument instanceof BooleanLiteralExpr) return Optional.of("boolean");
        if (argument instanceof StringLiteralExpr) return Optional.of("String");
        return argument instanceof NameExpr name
                ? OuterVariable.of(iterator, name.getNameAsString()).constantType()
                : Optional.empty();
    }

    // ---- the code

    String text(MethodDeclaration method) {
        List<Edit> edits = new ArrayList<>(types.edits(method));
        edits.addAll(edits(method));
        return source.text(method, edits);
    }

    private List<Edit> edits(Node code) {
        List<Edit> edits = new ArrayList<>();
        for (FieldAccessExpr access : code.findAll(FieldAccessExpr.class))
            if (same.contains(access.getNameAsString()) && Variables.isVariable(access, access.getNameAsString()))
                edits.add(source.replace(access, access.getNameAsString()));
        return edits;
    }
}
