/**
 * An echo server, and clients that put it under load: {@link io.generator.examples.echo.EchoLoad}.
 */
@NullMarked
package io.generator.examples.echo;

import org.jspecify.annotations.NullMarked;
