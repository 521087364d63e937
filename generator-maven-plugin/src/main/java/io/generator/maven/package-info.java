/** The transformer as goals of Maven: {@code transform} for main classes and {@code test-transform} for test classes. */
@NullMarked
package io.generator.maven;

import org.jspecify.annotations.NullMarked;
