/**
 * Class files and sources → what the transformer makes of the generators in them, as text, as JSON and as a page to click
 * through.
 */
@NullMarked
package io.generator.inspect;

import org.jspecify.annotations.NullMarked;
