import static com.ea.async.Async.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

class Orders {
    // left by ea-async: it blocks here, as the method returns int and not CompletableFuture or CompletionStage: write join()
    int blocking(CompletableFuture<Integer> count) { return await(count); }

    // left by ea-async: the source has something that is left, and await can be imported from one class only
    CompletableFuture<Integer> fine(CompletableFuture<Integer> count) {
        return CompletableFuture.completedFuture(await(count));
    }

    // left by ea-async: it blocks here, outside of any method: write join()
    Runnable lambda = () -> await(new CompletableFuture<Void>());

    // left by ea-async: the method is synchronized, and awaits in it
    synchronized CompletableFuture<Integer> locked(CompletableFuture<Integer> count) {
        await(count);
        return count;
    }

    CompletableFuture<Integer> caught(CompletableFuture<Integer> count) {
        try {
            await(count);
        // left by ea-async: this catches the CompletionException of ea-async's await; ours throws what is in it, so that another type has to be caught
        } catch (IllegalStateException | CompletionException e) {
            return CompletableFuture.failedFuture(e.getCause());
        }
        return count;
    }

    CompletableFuture<Integer> nothing(CompletableFuture<Integer> count) {
        await(count);
        // left by ea-async: an @Async method must not return null
        return null;
    }
}
