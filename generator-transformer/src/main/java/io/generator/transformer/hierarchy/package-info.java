/** Names in, headers out: what a class is and what it extends, read from class files and never by loading a class. */
@NullMarked
package io.generator.transformer.hierarchy;

import org.jspecify.annotations.NullMarked;
