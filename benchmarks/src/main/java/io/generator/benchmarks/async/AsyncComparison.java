package io.generator.benchmarks.async;

import io.generator.benchmarks.Comparison;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Warmup;

/**
 * As {@link Comparison}, but each invocation is timed, for a median that does not depend on what else the machine does: these
 * take microseconds. Scores are of an invocation, since JMH divides what it has timed without a remainder.
 */
@BenchmarkMode(Mode.SampleTime)
@OperationsPerInvocation(1)
@Warmup(iterations = 10, time = 1)
public abstract class AsyncComparison extends Comparison {}
