/** What the programs have in common that put a server under load: a process for the server, and a stopwatch. */
@NullMarked
package io.generator.examples.load;

import org.jspecify.annotations.NullMarked;
