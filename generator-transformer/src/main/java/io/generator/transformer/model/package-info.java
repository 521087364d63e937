/**
 * Class file → what is to be rewritten in it: the generator methods with their protocol and suspension points, and the
 * names of all that is generated.
 */
@NullMarked
package io.generator.transformer.model;

import org.jspecify.annotations.NullMarked;
