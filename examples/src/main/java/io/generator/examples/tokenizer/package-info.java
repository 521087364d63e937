/**
 * A generator that turns a text into tokens, also those that no single character stands for:
 * {@link io.generator.examples.tokenizer.Tokenizer}.
 */
@NullMarked
package io.generator.examples.tokenizer;

import org.jspecify.annotations.NullMarked;
