/**
 * A generator over a parser that calls back, and cannot be rewritten: {@link io.generator.examples.sax.XmlElements}.
 */
@NullMarked
package io.generator.examples.sax;

import org.jspecify.annotations.NullMarked;
