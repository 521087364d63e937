/** How long the transformer takes, by way of a directory of class files, as the Maven plugin goes. */
@NullMarked
package io.generator.conformance.timing;

import org.jspecify.annotations.NullMarked;
