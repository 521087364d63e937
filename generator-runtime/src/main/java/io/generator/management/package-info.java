/**
 * A look at a program that runs: where its generators and coroutines stand, what the tasks of its event loops wait for. By JMX, by
 * {@code generator frames}, or by {@link io.generator.management.LiveView}.
 */
@NullMarked
package io.generator.management;

import org.jspecify.annotations.NullMarked;
