package io.generator.frame;

/** A future that says itself what an {@code await} of it fails with. For event loops; not for application code. */
public interface FailureSource {

    /**
     * What it has failed with; {@link io.generator.CancelledError} if it was cancelled. To be called only when it has failed; by
     * this the failure counts as seen.
     */
    Throwable failure();
}
