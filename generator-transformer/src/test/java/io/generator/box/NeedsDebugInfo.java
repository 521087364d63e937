package io.generator.box;

/** Marks a box that asserts what only a class file with lines and the names of locals can say. */
interface NeedsDebugInfo {}
