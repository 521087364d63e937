/**
 * Rewrites generator methods: class file in, class files out. The pipeline is
 * {@code model → normalize → analysis → lowering → emit → verify}, a package a stage, each a function of the one before.
 */
@NullMarked
package io.generator.transformer;

import org.jspecify.annotations.NullMarked;
