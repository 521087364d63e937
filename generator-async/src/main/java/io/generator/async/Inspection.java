package io.generator.async;

import io.generator.management.LoopReport;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** A look at a loop, for which its thread is asked. It is no step of the loop's. */
final class Inspection extends FutureTask<LoopReport> {
    Inspection(Callable<LoopReport> look) {
        super(look);
    }
}
