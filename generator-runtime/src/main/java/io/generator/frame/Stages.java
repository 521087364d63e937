package io.generator.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What is asked when a stage is awaited. For event loops; not for application code. */
public final class Stages {
    private Stages() {}

    /**
     * The future of a stage: itself, if it can be asked. The JDK has stages that are a {@link CompletableFuture} by their class and
     * refuse all that is more than a {@link CompletionStage}, such as those of {@link CompletableFuture#completedStage} and {@link
     * CompletableFuture#minimalCompletionStage}: they give a future of their own, as stages of other kinds do. One that gives none,
     * which the interface allows, is followed.
     *
     * @param stage what is to be awaited
     */
    public static <T extends @Nullable Object> CompletableFuture<T> future(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture();
        } catch (UnsupportedOperationException e) {
            return following(stage);
        }
    }

    /**
     * What went wrong first. A stage that was derived of another one fails with an exception around that of the other.
     *
     * @param failure what a stage has failed with
     */
    public static Throwable original(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static <T extends @Nullable Object> CompletableFuture<T> following(CompletionStage<T> stage) {
        CompletableFuture<T> future = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) future.complete(value);
            else future.completeExceptionally(failure);
        });
        return future;
    }
}
