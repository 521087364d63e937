package io.generator.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the random program of a seed. */
final class ProgramMaker {
    private final Random random;
    private final String name;

    /** Either lists are delegated to or {@code StopIteration} is thrown in; Python's versions differ where both are. */
    private final boolean lists;

    private final boolean chains;

    private ProgramMaker(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.name = "P" + Long.toString(seed).replace('-', 'm');
        this.lists = random.nextInt(3) == 0;
        this.chains = random.nextBoolean();
    }

    static Program make(long seed) {
        return new ProgramMaker(seed).make();
    }

    private Program make() {
        int functions = 1 + random.nextInt(4);
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < functions; i++) made.add(new FunctionMaker(random, i, functions, lists, chains).make());
        return new Program(name, new Node(Kind.PROGRAM, "", List.copyOf(made)), script());
    }

    private List<Action> script() {
        List<Action> script = new ArrayList<>();
        int length = 3 + random.nextInt(16);
        if (random.nextInt(10) > 0) script.add(new Action(Action.Kind.NEXT, 0, Thrown.A, 0));
        for (int i = 0; i < length; i++) script.add(action());
        return List.copyOf(script);
    }

    private Action action() {
        int target = random.nextInt(4) == 0 ? random.nextInt(6) : 0;
        Thrown thrown = Thrown.RAISED.get(random.nextInt(Thrown.RAISED.size()));
        Thrown allowed = thrown == Thrown.STOP && lists ? Thrown.C : thrown;
        return new Action(kind(), target, allowed, random.nextInt(1000));
    }

    private Action.Kind kind() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> Action.Kind.NEXT;
            case 5, 6, 7 -> Action.Kind.FETCH;
            case 8, 9, 10, 11, 12 -> Action.Kind.SEND;
            case 13, 14 -> Action.Kind.RAISE;
            default -> Action.Kind.CLOSE;
        };
    }
}
