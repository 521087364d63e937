/** Source → its bodies, each with the calls that suspend: what the checks are about. */
@NullMarked
package io.generator.javac.source;

import org.jspecify.annotations.NullMarked;
