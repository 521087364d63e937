/** A directory of class files in, the same directory with rewritten classes out: all that touches the disk. */
@NullMarked
package io.generator.transformer.io;

import org.jspecify.annotations.NullMarked;
