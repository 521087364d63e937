/**
 * What application code and rewritten classes are marked with: {@link io.generator.annotation.Generator} is written by
 * people, the rest by the runtime and by the transformer.
 */
package io.generator.annotation;
