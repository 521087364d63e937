/** Method → pure facts about it: control flow, exact types, liveness, held monitors. Nothing here changes a method. */
@NullMarked
package io.generator.transformer.analysis;

import org.jspecify.annotations.NullMarked;
