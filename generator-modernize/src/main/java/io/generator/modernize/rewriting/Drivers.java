package io.generator.modernize.rewriting;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.TypeParameter;
import io.generator.modernize.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The driver of generators of futures: it sends each future's value to the generator, or raises its failure there, and is
 * itself a future of what the generator returns. A method is one only if it reads, but for names, as the pattern does.
 */
final class Drivers {
    private static final String START = """
            <R> CompletableFuture<R> run(TwoWayGen<CompletionStage<?>, Object, R> gen) {
                CompletableFuture<R> result = new CompletableFuture<>();
                step(gen, null, null, result);
                return result;
            }
            """;

    private static final String STEP = """
            <R> void step(TwoWayGen<CompletionStage<?>, Object, R> gen, Object value, Throwable failure,
                    CompletableFuture<R> result) {
                try {
                    CompletionStage<?> stage = failure == null ? gen.send(value) : gen.raise(failure);
                    stage.whenComplete((v, t) -> step(gen, v, t, result));
                } catch (StopIteration end) {
                    result.complete(%s);
                } catch (Throwable t2) {
                    result.completeExceptionally(t2);
                }
            }
            """;

    private static final Set<String> STARTS = Set.of(normal(pattern(START)));
    private static final Set<String> STEPS = Stream.of("gen.result()", "(R) end.value()")
            .map(value -> normal(pattern(STEP.formatted(value))))
            .collect(Collectors.toUnmodifiableSet());

    private Drivers() {}

    /** The driver that a source declares. */
    static Optional<MethodDeclaration> in(Source source) {
        List<MethodDeclaration> methods = source.unit().findAll(MethodDeclaration.class);
        return methods.stream()
                .filter(method -> STARTS.contains(normal(method)))
                .filter(method -> isOnly(methods, method))
                .filter(method -> methods.stream().anyMatch(isStepOf(method)))
                .findFirst();
    }

    private static boolean isOnly(List<MethodDeclaration> methods, MethodDeclaration method) {
        return methods.stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                == 1;
    }

    private static Predicate<MethodDeclaration> isStepOf(MethodDeclaration driver) {
        List<String> called = driver.findAll(MethodCallExpr.class).stream()
                .map(MethodCallExpr::getNameAsString)
                .toList();
        return method -> called.contains(method.getNameAsString()) && STEPS.contains(normal(method));
    }

    private static MethodDeclaration pattern(String method) {
        CompilationUnit unit = StaticJavaParser.parse("class Pattern { " + method + " }");
        return unit.findFirst(MethodDeclaration.class).orElseThrow();
    }

    /** A method without comments, modifiers and annotations, and with numbers for the names that it declares. */
    private static String normal(MethodDeclaration method) {
        MethodDeclaration copy = method.clone();
        copy.getModifiers().clear();
        copy.getAnnotations().clear();
        copy.getAllContainedComments().forEach(Node::remove);
        copy.removeComment();
        copy.findAll(Parameter.class)
                .forEach(parameter -> parameter.getModifiers().clear());
        Map<String, String> numbers = new HashMap<>();
        copy.walk(Node.TreeTraversal.PREORDER, node -> {
            if (isDeclaration(node)) number(numbers, ((NodeWithSimpleName<?>) node).getName());
            else if (node instanceof MethodCallExpr call && call.getScope().isEmpty()) number(numbers, call.getName());
        });
        copy.findAll(SimpleName.class, name -> !isOfOtherObject(name))
                .forEach(name -> name.setIdentifier(numbers.getOrDefault(name.getIdentifier(), name.getIdentifier())));
        return copy.toString();
    }

    /** Whether this is the method of a call behind a dot. */
    private static boolean isOfOtherObject(SimpleName name) {
        return name.getParentNode().orElseThrow() instanceof MethodCallExpr call
                && Tree.isSame(call.getName(), name)
                && call.getScope().isPresent();
    }

    private static boolean isDeclaration(Node node) {
        return node instanceof MethodDeclaration
                || node instanceof Parameter
                || node instanceof VariableDeclarator
                || node instanceof TypeParameter;
    }

    private static void number(Map<String, String> numbers, SimpleName name) {
        numbers.putIfAbsent(name.getIdentifier(), "name" + numbers.size());
    }
}
