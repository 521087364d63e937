/** The rewritings, a class each: a source in, proposals out. None of them changes anything. */
@NullMarked
package io.generator.modernize.rewriting;

import org.jspecify.annotations.NullMarked;
