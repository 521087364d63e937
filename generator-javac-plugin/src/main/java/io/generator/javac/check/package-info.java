/** Body → the rules that it breaks, in the words of the transformer. */
@NullMarked
package io.generator.javac.check;

import org.jspecify.annotations.NullMarked;
