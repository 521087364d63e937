/** Body → what is wrong with it, in the words of the transformer. In doubt nothing is said. */
@NullMarked
package io.generator.check.rule;

import org.jspecify.annotations.NullMarked;
