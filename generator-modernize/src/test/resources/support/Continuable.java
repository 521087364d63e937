package jyield;

/** Marks what an agent would rewrite. */
public @interface Continuable {}
