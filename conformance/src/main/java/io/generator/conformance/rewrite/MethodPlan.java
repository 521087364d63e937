package io.generator.conformance.rewrite;

import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;

/** What is to be done with one method: at which sites it is to suspend, and how many bytes that may take. */
final class MethodPlan {
    /** HotSpot does not compile a method that has more bytecodes. */
    static final int COMPILED = 8000;

    private final MethodId id;
    private final int number;
    private final List<Site> sites;
    private final long seed;
    private int bytes;
    private String bodyName = "";

    MethodPlan(MethodId id, int number, MethodNode method, List<Site> sites, long seed, int budget) {
        this.id = id;
        this.number = number;
        this.sites = sites;
        this.seed = seed;
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        method.accept(size);
        this.bytes = Math.max(budget, Math.min(2 * size.getMaxSize(), 40_000)) - size.getMaxSize();
    }

    MethodId id() {
        return id;
    }

    int number() {
        return number;
    }

    /** The name of the method that holds the body, once it has been made. */
    String bodyName() {
        return bodyName;
    }

    void nameBody(String name) {
        bodyName = name;
    }

    boolean isUniform() {
        return new SiteChoice(seed, id).isUniform();
    }

    List<Site> chosen() {
        return new SiteChoice(seed, id).choose(sites, bytes);
    }

    List<Site> chosen(Selection selection) {
        List<Site> chosen = chosen();
        return IntStream.range(0, chosen.size())
                .filter(i -> selection.includes(id, i))
                .mapToObj(chosen::get)
                .toList();
    }

    /** Makes it smaller. */
    void shrink() {
        bytes /= 2;
    }

    boolean canShrink() {
        return chosen().size() > 1;
    }
}
