package io.generator.javac.lint;

import io.generator.javac.source.Body;

/** Looks for one mistake. */
interface Lint {
    void check(Body body);
}
