/**
 * The javac plugin: {@code source} finds the bodies, {@code check} holds the rules against them, {@code lint} looks for what
 * is allowed and probably not meant, {@code rewrite} rewrites the class files.
 */
@NullMarked
package io.generator.javac;

import org.jspecify.annotations.NullMarked;
