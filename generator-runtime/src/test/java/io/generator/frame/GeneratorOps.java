package io.generator.frame;

import io.generator.GeneratorState;

/** The protocol of a generator, as the reference and the real one have it in common. */
interface GeneratorOps extends AutoCloseable {
    boolean hasNext();

    Object next();

    Object send(Object value);

    Object raise(Throwable exception);

    @Override
    void close();

    GeneratorState state();

    Object result();
}
