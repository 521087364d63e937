/** Sources → what is wrong with the generators and coroutines in them, found without compiling; as text and as SARIF. */
@NullMarked
package io.generator.check;

import org.jspecify.annotations.NullMarked;
