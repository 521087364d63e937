/** What runs in the other JVMs, beside the rewritten classes. */
@NullMarked
package io.generator.conformance.child;

import org.jspecify.annotations.NullMarked;
