package io.generator.transformer;

import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.MissingClassException;
import io.generator.transformer.analysis.SuspensionRules;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.emit.ClassEmitter;
import io.generator.transformer.emit.SerialVersion;
import io.generator.transformer.emit.TransformMarker;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.lambda.SuspendableLambdas;
import io.generator.transformer.lowering.LoweredMethod;
import io.generator.transformer.model.HostClass;
import io.generator.transformer.model.MethodFinder;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.normalize.AwaitBranches;
import io.generator.transformer.normalize.AwaitedCalls;
import io.generator.transformer.normalize.DeclaredStackMaps;
import io.generator.transformer.normalize.DelayedAllocation;
import io.generator.transformer.verify.CompiledCodeCheck;
import io.generator.transformer.verify.OutputVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Rewrites the generator methods of a class: bytes in, bytes out. Does no I/O, keeps no state between two classes, and is
 * safe for use by several threads if the hierarchy is.
 *
 * <pre>{@code
 * TransformResult result = new Transformer(hierarchy).transform(classFile);
 * }</pre>
 */
public final class Transformer {
    private final ClassHierarchy hierarchy;
    private final LoweringObserver observer;

    /**
     * Makes a transformer.
     *
     * @param hierarchy where to look up the classes that a class refers to
     */
    public Transformer(ClassHierarchy hierarchy) {
        this(hierarchy, (compiled, lowered, method) -> {});
    }

    /**
     * Makes a transformer that can be looked at while it works.
     *
     * @param observer is told of each method, in the thread that transforms its class
     */
    public Transformer(ClassHierarchy hierarchy, LoweringObserver observer) {
        this.hierarchy = hierarchy;
        this.observer = observer;
    }

    /** The version of this transformer, which it writes on each class that it rewrites. */
    public static String version() {
        return Version.CURRENT;
    }

    /**
     * Rewrites a class.
     *
     * @param classFile the class file; never changed
     * @return the class file to keep, with the classes that belong to it, or what is wrong with it
     * @throws TransformerBugException if the transformer itself fails
     */
    public TransformResult transform(byte[] classFile) {
        ClassFileProbe probe = new ClassFileProbe(classFile);
        if (!probe.mentionsGenerators()) return TransformResult.unchanged(Outcome.UNTOUCHED, classFile, List.of());
        Optional<TransformMarker.Host> mark = TransformMarker.readHost(classFile);
        if (mark.isPresent()) return alreadyTransformed(classFile, probe, mark.get());
        List<Diagnostic> diagnostics = new ArrayList<>();
        return probe.read(diagnostics)
                .map(host -> withLambdas(classFile, host, diagnostics))
                .orElseGet(() -> TransformResult.unchanged(Outcome.REFUSED, classFile, diagnostics));
    }

    private TransformResult withLambdas(byte[] classFile, HostClass host, List<Diagnostic> diagnostics) {
        SuspendableLambdas lambdas = SuspendableLambdas.find(host, diagnostics);
        if (lambdas.isEmpty()) return transform(classFile, host, diagnostics);
        TransformResult result = declare(lambdas, classFile, host, diagnostics)
                .map(declared -> transform(declared, HostClass.read(declared), diagnostics))
                .orElseGet(() -> TransformResult.unchanged(Outcome.REFUSED, classFile, diagnostics));
        return result.outcome() == Outcome.TRANSFORMED
                ? result
                : TransformResult.unchanged(result.outcome(), classFile, result.diagnostics());
    }

    private static Optional<byte[]> declare(
            SuspendableLambdas lambdas, byte[] classFile, HostClass host, List<Diagnostic> diagnostics) {
        try {
            return Optional.of(lambdas.declare(classFile));
        } catch (MethodTooLargeException e) {
            diagnostics.add(SizeLimits.tooLarge(host, e));
        } catch (ClassTooLargeException e) {
            diagnostics.add(SizeLimits.tooLarge(host, e));
        } catch (RuntimeException e) {
            throw new TransformerBugException(host.name(), e);
        }
        return Optional.empty();
    }

    private static TransformResult alreadyTransformed(
            byte[] classFile, ClassFileProbe probe, TransformMarker.Host mark) {
        if (mark.version().equals(version()))
            return TransformResult.unchanged(Outcome.ALREADY_TRANSFORMED, classFile, List.of());
        String message = "the class was transformed by version " + mark.version() + ", and this is " + version();
        return TransformResult.unchanged(
                Outcome.REFUSED, classFile, List.of(probe.diagnostic(Rule.OTHER_VERSION, message)));
    }

    private TransformResult transform(byte[] classFile, HostClass host, List<Diagnostic> diagnostics) {
        List<LoweredMethod> lowered = new ArrayList<>();
        for (SuspendableMethod method : find(host, diagnostics))
            lower(method, diagnostics).ifPresent(lowered::add);
        if (diagnostics.stream().anyMatch(Diagnostic::isError))
            return TransformResult.unchanged(Outcome.REFUSED, classFile, diagnostics);
        if (lowered.isEmpty()) return TransformResult.unchanged(Outcome.UNTOUCHED, classFile, diagnostics);
        return emit(classFile, host, lowered, diagnostics);
    }

    private List<SuspendableMethod> find(HostClass host, List<Diagnostic> diagnostics) {
        try {
            return new MethodFinder(host, hierarchy, diagnostics).find();
        } catch (RuntimeException e) {
            throw new TransformerBugException(host.name(), e);
        }
    }

    private Optional<LoweredMethod> lower(SuspendableMethod compiled, List<Diagnostic> diagnostics) {
        try {
            Optional<String> problem = new CompiledCodeCheck(hierarchy).problem(compiled);
            if (problem.isPresent()) {
                diagnostics.add(refusedByJvm(compiled, problem.get()));
                return Optional.empty();
            }
            SuspendableMethod method = AwaitedCalls.rewrite(DeclaredStackMaps.complete(compiled, hierarchy), hierarchy);
            MethodAnalysis analysis = MethodAnalysis.of(method);
            List<Diagnostic> broken = SuspensionRules.check(analysis, hierarchy);
            diagnostics.addAll(broken);
            if (!broken.isEmpty()) return Optional.empty();
            MethodAnalysis allocating = again(analysis, DelayedAllocation.rewrite(analysis));
            MethodAnalysis toLower = again(allocating, AwaitBranches.rewrite(allocating));
            LoweredMethod lowered = LoweredMethod.of(toLower, this::isIterator);
            observer.lowered(analysis, toLower, lowered);
            return Optional.of(lowered);
        } catch (MissingClassException e) {
            diagnostics.add(typeUnknown(compiled, e));
            return Optional.empty();
        } catch (MethodTooLargeException e) {
            diagnostics.add(SizeLimits.tooLarge(compiled, e));
            return Optional.empty();
        } catch (AnalyzerException | RuntimeException e) {
            String where = compiled.host().name() + "." + compiled.node().name + compiled.node().desc;
            throw new TransformerBugException(where, e);
        }
    }

    /** The analysis of what a stage has made of a method. */
    private static MethodAnalysis again(MethodAnalysis before, SuspendableMethod method) throws AnalyzerException {
        return method.equals(before.method()) ? before : MethodAnalysis.of(method);
    }

    private boolean isIterator(String type) {
        return hierarchy.isSubtype(type, "java/util/Iterator") == ClassHierarchy.Subtyping.YES;
    }

    private static Diagnostic refusedByJvm(SuspendableMethod method, String problem) {
        return method.diagnostic(
                Rule.MALFORMED_CLASS_FILE, "the JVM would refuse the method as it was compiled: " + problem);
    }

    private static Diagnostic typeUnknown(SuspendableMethod method, MissingClassException missing) {
        String message = "the class file has no stack maps, and to tell the type of a value where paths meet, class "
                + missing.className() + " is needed and missing";
        return method.diagnostic(Rule.TYPE_UNKNOWN, message);
    }

    private TransformResult emit(
            byte[] classFile, HostClass host, List<LoweredMethod> methods, List<Diagnostic> diagnostics) {
        Map<String, byte[]> frames = new TreeMap<>();
        methods.forEach(method -> frames.put(method.source().frameName(), method.frameClass()));
        try {
            ClassReader reader = new ClassReader(classFile);
            byte[] rewritten =
                    ClassEmitter.emit(reader, host, methods, SerialVersion.toKeep(reader, host, hierarchy), version());
            verify(rewritten, frames);
            diagnostics.addAll(SizeLimits.warnings(methods));
            int points =
                    methods.stream().mapToInt(LoweredMethod::suspensionPoints).sum();
            return new TransformResult(
                    Outcome.TRANSFORMED, rewritten, frames, List.copyOf(diagnostics), methods.size(), points);
        } catch (MethodTooLargeException e) {
            return TransformResult.unchanged(Outcome.REFUSED, classFile, List.of(SizeLimits.tooLarge(methods, e)));
        } catch (ClassTooLargeException e) {
            return TransformResult.unchanged(Outcome.REFUSED, classFile, List.of(SizeLimits.tooLarge(host, e)));
        } catch (AnalyzerException | RuntimeException e) {
            throw new TransformerBugException(host.name(), e);
        }
    }

    private void verify(byte[] host, Map<String, byte[]> frames) throws AnalyzerException {
        OutputVerifier verifier = new OutputVerifier(hierarchy);
        verifier.verify(host, frames.keySet());
        for (byte[] frame : frames.values()) verifier.verifyFrame(frame);
    }
}
