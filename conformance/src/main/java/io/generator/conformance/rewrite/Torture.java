package io.generator.conformance.rewrite;

import io.generator.transformer.TransformResult;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.Transformer;
import io.generator.transformer.TransformerBugException;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.model.HostClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Rewrites all eligible methods so that they suspend at many sites. The transformer itself is used as it is. */
public final class Torture implements Rewriting {
    /** How often a class is tried with fewer sites before bodies that are above the budget are put up with. */
    private static final int ROUNDS = 4;

    private final Transformer transformer;
    private final Selection selection;
    private final Form form;
    private final long seed;
    private final int budget;
    private final Tally tally;

    /**
     * Makes a rewriting.
     *
     * @param hierarchy where the library's classes and those that it uses are found
     * @param form as what bodies are rewritten
     * @param seed for the choice of the sites
     * @param budget how many bytes a rewritten body is to have at most; larger bodies suspend at fewer sites
     * @param tally where to count
     */
    public Torture(ClassHierarchy hierarchy, Selection selection, Form form, long seed, int budget, Tally tally) {
        this.transformer = new Transformer(hierarchy);
        this.selection = selection;
        this.form = form;
        this.seed = seed;
        this.budget = budget;
        this.tally = tally;
    }

    @Override
    public Map<String, byte[]> rewrite(byte[] classFile) {
        ClassNode host = ClassFile.read(classFile);
        List<MethodNode> eligible = host.methods.stream()
                .filter(Eligibility::isEligible)
                .filter(method -> selection.includes(MethodId.of(host.name, method)))
                .toList();
        tally.addClass(eligible.size());
        if (eligible.isEmpty()) return Map.of(host.name, classFile);
        return new OneClass(host, classFile).rewrite(eligible);
    }

    /** One class, tried until the transformer takes what is left of it. */
    private final class OneClass {
        private final ClassNode host;
        private final byte[] classFile;
        private final List<MethodPlan> plans = new ArrayList<>();

        OneClass(ClassNode host, byte[] classFile) {
            this.host = host;
            this.classFile = classFile;
        }

        Map<String, byte[]> rewrite(List<MethodNode> eligible) {
            for (MethodNode method : eligible) plan(method);
            int rounds = 0;
            while (!plans.isEmpty()) {
                TransformResult result = transform();
                if (result == null) continue;
                if (result.outcome() != Outcome.TRANSFORMED) refuse(result);
                else if (++rounds >= ROUNDS || !shrinkLarge(result)) return accept(result);
            }
            return Map.of(host.name, classFile);
        }

        private void plan(MethodNode method) {
            MethodId id = MethodId.of(host.name, method);
            try {
                SiteFinder finder = new SiteFinder(new HostClass(host), method);
                List<Site> sites = finder.find();
                tally.addUnderMonitor(finder.underMonitor());
                plans.add(new MethodPlan(id, plans.size(), method, sites, seed, budget));
            } catch (AnalyzerException | RuntimeException e) {
                tally.fail(id + ": cannot be analysed: " + e);
            }
        }

        private @Nullable TransformResult transform() {
            try {
                return transformer.transform(prepare(plans));
            } catch (TransformerBugException e) {
                if (!plans.removeIf(this::fails)) failTogether(e);
            } catch (MethodTooLargeException e) {
                shrinkOrRefuse(e.getMethodName(), "GEN013 METHOD_TOO_LARGE");
            }
            return null;
        }

        private void failTogether(TransformerBugException e) {
            tally.fail(host.name + ": only with all its methods: " + e.getMessage());
            plans.clear();
        }

        private boolean fails(MethodPlan plan) {
            try {
                transformer.transform(prepare(List.of(plan)));
                return false;
            } catch (TransformerBugException e) {
                tally.fail(plan.id() + ": " + e.getMessage());
                return true;
            } catch (MethodTooLargeException e) {
                return false;
            }
        }

        private byte[] prepare(List<MethodPlan> wanted) {
            ClassNode copy = ClassFile.read(classFile);
            Map<MethodId, MethodNode> methods = new HashMap<>();
            copy.methods.forEach(method -> methods.put(MethodId.of(copy.name, method), method));
            for (MethodPlan plan : wanted) {
                MethodNode method = methods.get(plan.id());
                if (method == null) throw new IllegalStateException(plan.id() + " has vanished");
                TorturedMethod tortured = new TorturedMethod(copy, method, plan.number(), form, plan.isUniform());
                plan.nameBody(tortured.replace(plan.chosen(selection)));
            }
            return ClassFile.write(copy);
        }

        private void refuse(TransformResult result) {
            for (Diagnostic diagnostic : result.diagnostics()) {
                if (!diagnostic.isError()) continue;
                String reason = diagnostic.rule().code() + " " + diagnostic.rule();
                String bodyName = diagnostic.method().replaceFirst("\\(.*", "");
                if (diagnostic.rule() == Rule.METHOD_TOO_LARGE) shrinkOrRefuse(bodyName, reason);
                else refuse(plan -> plan.bodyName().equals(bodyName), reason);
            }
        }

        private void shrinkOrRefuse(String bodyName, String reason) {
            refuse(plan -> plan.bodyName().equals(bodyName) && !plan.canShrink(), reason);
            plans.stream().filter(plan -> plan.bodyName().equals(bodyName)).forEach(MethodPlan::shrink);
        }

        private void refuse(Predicate<MethodPlan> meant, String reason) {
            plans.stream().filter(meant).forEach(plan -> tally.refuse(reason, plan.id()));
            plans.removeIf(meant);
        }

        private boolean shrinkLarge(TransformResult result) {
            List<MethodPlan> large =
                    large(result).stream().filter(MethodPlan::canShrink).toList();
            large.forEach(MethodPlan::shrink);
            return !large.isEmpty();
        }

        private List<MethodPlan> large(TransformResult result) {
            Map<String, Integer> sizes = BodySizes.of(result.classFile());
            return plans.stream()
                    .filter(plan -> sizes.getOrDefault(plan.bodyName(), 0) > budget)
                    .toList();
        }

        private Map<String, byte[]> accept(TransformResult result) {
            plans.forEach(plan -> tally.addRewritten(plan.chosen(selection)));
            large(result).forEach(plan -> tally.addLarge());
            Map<String, byte[]> classes = new TreeMap<>(result.frames());
            classes.put(host.name, result.classFile());
            return classes;
        }
    }
}
