/** A Java source as text and as a tree, and edits of the text: what no edit names stays as it is, byte for byte. */
@NullMarked
package io.generator.modernize.source;

import org.jspecify.annotations.NullMarked;
