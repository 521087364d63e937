/** Source files → what their names mean, as far as imports and the sources themselves decide it, and the bodies of code. */
@NullMarked
package io.generator.check.source;

import org.jspecify.annotations.NullMarked;
