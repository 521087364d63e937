import static io.generator.Async.*;
import io.generator.*;
import io.generator.annotation.*;
import io.generator.annotation.Async;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

class Swallowed {
    @Generator
    static Gen<Integer> loop(Iterator<Integer> source) {
        while (source.hasNext()) {
            try {
                Gen.yield(source.next());
            } catch (Throwable t) {
            //^ warning: GEN032
                System.err.println(t);
            }
        }
        return Gen.done();
    }

    @Generator
    static Gen<Integer> later(boolean b) {
        try {
            Gen.yield(1);
        } catch (RuntimeException | Error e) {
        //^ warning: GEN032
            e.printStackTrace();
        }
        if (b) Gen.yield(2);
        return Gen.done();
    }

    @Generator
    static Gen<Object> yieldsInTheCatch() {
        try {
            Gen.yield(1);
        } catch (IllegalStateException e) {
            throw e;
        } catch (GeneratorExit e) {
        //^ warning: GEN032
            Gen.yield(e);
        }
        return Gen.done();
    }

    static Gen<Integer> lambda(List<Integer> list) {
        return Gen.of(() -> {
            for (int i : list) {
                try {
                    if (i > 0) {
                        Gen.yield(i);
                    }
                } catch (Error e) {
                //^ warning: GEN032
                    continue;
                }
            }
        });
    }

    @Generator
    static Gen<Integer> silent(Iterator<Integer> source) {
        while (source.hasNext()) {
            try {
                Gen.yield(1);
            } catch (Exception e) {
                System.err.println(e);
            }
        }
        try {
            Gen.yield(1);
        } catch (Throwable t) {
            System.err.println(t); // nothing is yielded afterwards
        }
        return Gen.done();
    }

    @Generator
    static Gen<Integer> alsoSilent(Iterator<Integer> source, boolean b) {
        boolean ended = false;
        Throwable first = null;
        while (!ended) {
            try {
                Gen.yield(1);
            } catch (Throwable t) {
                ended = true;
            }
        }
        while (source.hasNext()) {
            try {
                Gen.yield(1);
            } catch (Throwable t) {
                break;
            }
        }
        while (source.hasNext()) {
            try {
                Gen.yield(1);
            } catch (GeneratorExit e) {
                throw e;
            } catch (Throwable t) {
                System.err.println(t);
            }
        }
        while (source.hasNext()) {
            try {
                Gen.yield(1);
            } catch (Throwable t) {
                rethrow(t);
            }
        }
        while (source.hasNext()) {
            try {
                Gen.yield(1);
            } catch (Throwable t) {
                if (t instanceof GeneratorExit) return Gen.done();
            }
        }
        while (source.hasNext()) {
            try {
                source.next();
            } catch (Throwable t) {
                System.err.println(t);
            }
            Gen.yield(1);
        }
        return Gen.done();
    }

    @Generator
    static Gen<Integer> branches(boolean b) {
        if (b) {
            try {
                Gen.yield(1);
            } catch (Throwable t) {
                System.err.println(t);
            }
        } else {
            Gen.yield(2);
        }
        return Gen.done();
    }

    @Generator
    @SuppressWarnings("GEN032")
    static Gen<Integer> suppressed() {
        while (true) {
            try {
                Gen.yield(1);
            } catch (Throwable t) {
                System.err.println(t);
            }
        }
    }

    @Async
    static AsyncGen<Integer> asynchronous(AsyncIterable<Integer> source) {
        for (int i : each(source)) {
            try {
                Gen.yield(i);
            } catch (Throwable t) {
            //^ warning: GEN032
                System.err.println(t);
            }
        }
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Integer> awaitsOnly(CompletableFuture<Integer> future) {
        try {
            Gen.yield(1);
        } catch (Throwable t) {
            await(future); // as Python allows
        }
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Integer> yieldsElsewhere(CompletableFuture<Integer> future) {
        try {
            await(future);
        } catch (Throwable t) {
            System.err.println(t);
        }
        Gen.yield(1);
        return AsyncGen.done();
    }

    @Async
    static Coroutine<Integer> coroutine(CompletableFuture<Integer> future) {
        while (true) {
            try {
                return Coroutine.of(await(future));
            } catch (Throwable t) {
                System.err.println(t);
            }
        }
    }

    static <T extends Throwable> void rethrow(Throwable t) throws T {
        throw (T) t;
    }
}
