package io.generator.conformance.rewrite;

/**
 * A place where a suspension can be put.
 *
 * @param index the instruction before which it is put
 * @param mask the bits of its {@link SiteKind}s
 * @param size about how many bytes it takes in the rewritten method
 */
record Site(int index, int mask, int size) {}
