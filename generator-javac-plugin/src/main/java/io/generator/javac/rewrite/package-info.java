/** The compiled class files → the rewritten ones. */
@NullMarked
package io.generator.javac.rewrite;

import org.jspecify.annotations.NullMarked;
