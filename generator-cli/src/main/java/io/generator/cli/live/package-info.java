/** A program that runs, looked at from outside: attached to, and asked by JMX. */
@NullMarked
package io.generator.cli.live;

import org.jspecify.annotations.NullMarked;
