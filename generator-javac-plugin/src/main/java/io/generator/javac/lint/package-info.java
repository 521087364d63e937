/** Body → what is allowed and probably not meant. In doubt nothing is said. */
@NullMarked
package io.generator.javac.lint;

import org.jspecify.annotations.NullMarked;
