package io.generator.transformer.lowering;

/** What the writing of a body method aims at. */
public enum BodyShape {
    /** Loops as the JIT compiler wants them, and no detours. */
    FAST,
    /** Few bytes: for what is too large for the JIT compiler, or would be. */
    SMALL
}
