/** What is wrong in a class, told to the one who wrote its source. */
@NullMarked
package io.generator.transformer.diagnostic;

import org.jspecify.annotations.NullMarked;
