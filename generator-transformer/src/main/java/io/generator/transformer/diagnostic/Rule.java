package io.generator.transformer.diagnostic;

/** The rules that a class must keep, each with its code and with what to write instead. */
public enum Rule {
    YIELD_OUTSIDE_GENERATOR(
            "GEN001",
            "Annotate the method with @Generator and let it return Gen<...>, or move the yield into a method that is."),
    YIELD_IN_LAMBDA(
            "GEN002",
            "A lambda is a method of its own. Use a loop instead of forEach(...), or yieldFrom a @Generator method; or"
                    + " write Gen.of(() -> ...), whose lambda is a generator."),
    YIELD_IN_CONSTRUCTOR(
            "GEN003", "An object must be whole before anything is suspended: move the code into a @Generator method."),
    YIELD_WHILE_LOCKED(
            "GEN004",
            "A lock cannot be kept while a method is suspended: yield or await after the synchronized block, or use a"
                    + " java.util.concurrent lock that you release before."),
    SYNCHRONIZED_GENERATOR(
            "GEN005",
            "The lock would guard only the call, and not the body, which runs piece by piece: remove `synchronized`, and"
                    + " lock inside the body between two suspensions where needed."),
    NO_BODY("GEN006", "Annotate the method that has the body; an abstract or native method needs no annotation."),
    WRONG_RETURN_TYPE(
            "GEN007",
            "Let it return Gen, TwoWayGen, Iterator, Iterable, Stream, PrimitiveIterator.OfInt/OfLong/OfDouble, or"
                    + " IntStream/LongStream/DoubleStream."),
    WRONG_YIELD_TYPE("GEN008", "Yield a value of the type that the method's return type names, or change that type."),
    WRONG_SENT_TYPE(
            "GEN009",
            "Only a TwoWayGen<Y, S, R> is sent values, and they are of its type S: change the return type, or the type"
                    + " that the yield is assigned to."),
    CLASS_FILE_TOO_NEW(
            "GEN010",
            "Compile with an older --release, or update the generator plugin to a version that reads these class"
                    + " files."),
    TYPE_UNKNOWN(
            "GEN011",
            "Add the missing class to the compile class path, or compile with --release 8 or newer: such class files say"
                    + " themselves which types there are."),
    OTHER_VERSION(
            "GEN012", "Rebuild from scratch (`mvn clean`), so that one version of the transformer does all of it."),
    METHOD_TOO_LARGE("GEN013", "Move parts of the body without a yield into methods of their own."),
    MALFORMED_CLASS_FILE("GEN014", "Compile the class again; if it is damaged again, it is a fault of the compiler."),
    MISSING_FRAME(
            "GEN015",
            "Rebuild from scratch (`mvn clean`): the class was rewritten, and a part of it was deleted since."),
    LARGE_BODY(
            "GEN016",
            Severity.WARNING,
            "Move parts of the body without a yield into methods of their own, or the body will be slow."),
    CLASS_TOO_LARGE("GEN017", "Move generators, or other members, into a class of their own."),
    LAMBDA_IS_NO_GENERATOR(
            "GEN018",
            "Write a lambda of that interface alone, such as Gen.of(() -> { ... }), or a @Generator method. What can be"
                    + " serialised is what it is called with."),
    AWAIT_OUTSIDE_ASYNC(
            "GEN019",
            "Annotate the method with @Async and let it return Coroutine<...>, or move the await into a method that is."),
    AWAIT_IN_LAMBDA(
            "GEN020",
            "A lambda is a method of its own. Use a loop instead of forEach(...), or write async(() -> ...), whose lambda"
                    + " is asynchronous."),
    WRONG_ASYNC_RETURN_TYPE(
            "GEN021", "Let it return Coroutine, CompletableFuture, CompletionStage or, if it yields, AsyncGen."),
    YIELD_IN_COROUTINE("GEN022", "Let the method return AsyncGen<...>, or remove the yield."),
    YIELD_FROM_IN_ASYNC(
            "GEN023",
            "An asynchronous generator cannot delegate, as in Python: write"
                    + " `for (var value : each(other)) Gen.yield(value);`."),
    TWO_KINDS(
            "GEN024",
            "Keep @Async and let it return AsyncGen<...> if it both awaits and yields; else keep the one meant."),
    GENERATOR_DROPPED(
            "GEN030",
            Severity.WARNING,
            "Calling a generator runs nothing of it: iterate it, yieldFrom it, or remove the call."),
    COROUTINE_DROPPED(
            "GEN031",
            Severity.WARNING,
            "Calling an @Async method that returns a Coroutine runs nothing of it: await it, or make a task of it."),
    EXIT_SWALLOWED(
            "GEN032",
            Severity.WARNING,
            "close() throws a GeneratorExit at the yield: catch Exception, or throw the GeneratorExit again."),
    ITERATED_TWICE(
            "GEN033",
            Severity.WARNING,
            "A generator is passed through once: make another one, keep the values in a list, or let the method return"
                    + " Iterable, which begins anew."),
    LEFT_OPEN(
            "GEN034",
            Severity.WARNING,
            "Leaving a loop closes nothing: use try-with-resources, or @Generator(closeWhenUnreachable = true)."),
    BLOCKING_CALL(
            "GEN035",
            Severity.WARNING,
            "It holds up all that shares the thread: await what can be awaited, and run the rest in a thread of its"
                    + " own."),
    NOT_TRANSFORMED(
            "GEN036",
            "Add the step that rewrites classes: generator-maven-plugin, or generator-javac-plugin with out=<directory>.");

    /** How bad it is. */
    public enum Severity {
        /** The class cannot be rewritten. */
        ERROR,
        /** The class is rewritten, but probably not what was meant. */
        WARNING
    }

    private final String code;
    private final Severity severity;
    private final String remedy;

    Rule(String code, String remedy) {
        this(code, Severity.ERROR, remedy);
    }

    Rule(String code, Severity severity, String remedy) {
        this.code = code;
        this.severity = severity;
        this.remedy = remedy;
    }

    /** The stable code, such as {@code GEN001}. */
    public String code() {
        return code;
    }

    /** What to write instead, in one or two sentences. */
    public String remedy() {
        return remedy;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
