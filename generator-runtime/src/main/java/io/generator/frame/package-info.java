/**
 * Saved frames: the base classes of what the transformer generates. Public because generated classes live in the
 * packages of the application; not for use in source code.
 */
@NullMarked
package io.generator.frame;

import org.jspecify.annotations.NullMarked;
