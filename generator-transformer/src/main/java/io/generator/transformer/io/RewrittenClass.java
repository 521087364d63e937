package io.generator.transformer.io;

/**
 * A class that was rewritten.
 *
 * @param name its path below the directory's root, such as {@code pkg/Outer$Inner}
 * @param methods how many methods were rewritten
 * @param suspensionPoints how many suspension points these have
 */
public record RewrittenClass(String name, int methods, int suspensionPoints) {
    static RewrittenClass of(Rewrite rewrite) {
        return new RewrittenClass(
                rewrite.name(), rewrite.result().methods(), rewrite.result().suspensionPoints());
    }
}
