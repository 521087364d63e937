package io.generator.check.rule;

import io.generator.check.source.Body;

/** Looks for one kind of mistake. */
interface Check {
    void check(Body body);
}
