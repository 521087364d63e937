package io.generator.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the random program of coroutines of a seed. */
final class AsyncProgramMaker {
    private AsyncProgramMaker() {}

    static Program make(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        int functions = 2 + random.nextInt(3);
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < functions; i++)
            made.add(AsyncFunctionMaker.of(random, i, functions).make());
        String name = "P" + Long.toString(seed).replace('-', 'm');
        return new Program(name, new Node(Kind.ASYNC_PROGRAM, "", List.copyOf(made)), List.of());
    }
}
