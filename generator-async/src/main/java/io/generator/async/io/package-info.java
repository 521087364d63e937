/**
 * What the JDK has for input and output, to be awaited: sockets, files, processes and HTTP. Whatever thread the JDK is done in,
 * the coroutine goes on in its loop.
 */
@NullMarked
package io.generator.async.io;

import org.jspecify.annotations.NullMarked;
