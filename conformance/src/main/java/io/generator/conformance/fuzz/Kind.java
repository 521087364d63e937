package io.generator.conformance.fuzz;

/** What a {@link Node} is, by what it has as its parts. What a list of parts ends with "…" may be repeated, or be missing. */
enum Kind {
    /** Function… */
    PROGRAM(Sort.PROGRAM),
    /** Function…, each of which is a coroutine. */
    ASYNC_PROGRAM(Sort.PROGRAM),
    /** Block. */
    FUNCTION(Sort.FUNCTION),
    /** Statement… */
    BLOCK(Sort.BLOCK),
    /** Detail: the variables of the clause and the {@link Thrown}s, as in {@code e5:A,C}; a block. */
    CLAUSE(Sort.CLAUSE),

    // ---- statements

    /** Detail: a variable; a number. */
    ASSIGN(Sort.STATEMENT),
    /** Detail: a variable; the number that is added to it, computed after the variable was read. */
    AUGMENT(Sort.STATEMENT),
    /** Detail: a tag; number… */
    LOG(Sort.STATEMENT),
    /** A generator, whose state is logged. */
    LOG_STATE(Sort.STATEMENT),
    /** A number, for what computing it does. */
    USE(Sort.STATEMENT),
    /** A number. */
    YIELD(Sort.STATEMENT),
    YIELD_NONE(Sort.STATEMENT),
    /** Number…: a list that is delegated to. */
    DELEGATE_TO_LIST(Sort.STATEMENT),
    /** A condition, a block, and a block for otherwise. */
    IF(Sort.STATEMENT),
    /** Detail: the counter and its bound, as in {@code k5<3}; a condition, a block. */
    WHILE(Sort.STATEMENT),
    /** Detail: the variable and its bound; a block. */
    FOR_RANGE(Sort.STATEMENT),
    /** Detail: the variable; a block, number… */
    FOR_LIST(Sort.STATEMENT),
    /** As {@link #FOR_LIST}; in Java over an array. */
    FOR_ARRAY(Sort.STATEMENT),
    /** Detail: the variable; a block, a generator. */
    FOR_GENERATOR(Sort.STATEMENT),
    /** Detail: a variable that is there in the block alone; a number, a block. */
    LET(Sort.STATEMENT),
    BREAK(Sort.STATEMENT),
    CONTINUE(Sort.STATEMENT),
    /** A number. */
    RETURN(Sort.STATEMENT),
    RETURN_NONE(Sort.STATEMENT),
    /** A generator, whose values and result are the function's; in Java it takes the place of the frame. */
    RETURN_GENERATOR(Sort.STATEMENT),
    /** As {@link #RETURN_GENERATOR}, of a new one that nobody else knows; detail and parts as of {@link #CALL}. */
    RETURN_CALL(Sort.STATEMENT),
    /** Detail: an {@link Thrown}; a number. */
    RAISE(Sort.STATEMENT),
    /** Detail: the variable of the clause around it. */
    RAISE_AGAIN(Sort.STATEMENT),
    /** A block, blocks for else and finally, which are left away where they are empty, clause… */
    TRY(Sort.STATEMENT),
    /** Detail: a variable; a number and a block. */
    WITH(Sort.STATEMENT),
    /** Detail: a variable for generators; a generator. */
    ASSIGN_GENERATOR(Sort.STATEMENT),
    /** A generator. */
    CLOSE(Sort.STATEMENT),

    /** Detail: an operation of {@link AsyncBody}; number and coroutine… */
    PERFORM(Sort.STATEMENT),
    /** Detail: a variable and what is acquired, as in {@code c5:lock}; a number and a block. */
    ASYNC_WITH(Sort.STATEMENT),
    /** Detail: the variable; a block, and two numbers that say which values come when. */
    ASYNC_FOR(Sort.STATEMENT),

    // ---- numbers, all of them from 0 to 999

    /** Detail: the number. */
    CONSTANT(Sort.NUMBER),
    /** Detail: the variable. */
    VARIABLE(Sort.NUMBER),
    /** Two numbers. */
    ADD(Sort.NUMBER),
    /** Two numbers. */
    SUBTRACT(Sort.NUMBER),
    /** Two numbers. */
    MULTIPLY(Sort.NUMBER),
    /** Three numbers, which are passed to a function. */
    MIX(Sort.NUMBER),
    /** Two numbers, of which an object is made. */
    PAIR(Sort.NUMBER),
    /** A condition and two numbers. */
    CHOICE(Sort.NUMBER),
    /** The number that is yielded; has what is sent as its value. */
    YIELD_VALUE(Sort.NUMBER),
    YIELD_NONE_VALUE(Sort.NUMBER),
    /** A generator; has what it returns as its value. */
    DELEGATE(Sort.NUMBER),
    /** A generator. */
    NEXT(Sort.NUMBER),
    /** As {@link #NEXT}; in Java {@code hasNext()} is asked before. */
    FETCH(Sort.NUMBER),
    /** A generator and a number. */
    SEND(Sort.NUMBER),
    /** Detail: an {@link Thrown}; a generator and a number. */
    THROW(Sort.NUMBER),

    /** Detail: an operation of {@link AsyncBody}, which is awaited; number and coroutine… */
    AWAIT(Sort.NUMBER),

    // ---- conditions

    /** Two numbers. */
    LESS(Sort.CONDITION),
    /** A number. */
    EVEN(Sort.CONDITION),
    /** Two conditions. */
    AND(Sort.CONDITION),
    /** Two conditions. */
    OR(Sort.CONDITION),
    /** A condition. */
    NOT(Sort.CONDITION),

    // ---- generators

    NO_GENERATOR(Sort.GENERATOR),
    /** Detail: the variable. */
    GENERATOR_VARIABLE(Sort.GENERATOR),
    /** Detail: the number, in the order in which they were made. */
    GENERATOR_NUMBER(Sort.GENERATOR),
    /** Detail: the index of the function; two numbers and a generator. */
    CALL(Sort.GENERATOR),

    // ---- coroutines

    /** Detail: the index of the function; two numbers. */
    START(Sort.COROUTINE);

    /** Where a node may stand. */
    enum Sort {
        PROGRAM,
        FUNCTION,
        BLOCK,
        CLAUSE,
        STATEMENT,
        NUMBER,
        CONDITION,
        GENERATOR,
        COROUTINE
    }

    private final Sort sort;

    Kind(Sort sort) {
        this.sort = sort;
    }

    Sort sort() {
        return sort;
    }

    /** Whether it stands in programs of coroutines alone. */
    boolean isAsync() {
        return switch (this) {
            case ASYNC_PROGRAM, PERFORM, ASYNC_WITH, ASYNC_FOR, AWAIT, START -> true;
            default -> false;
        };
    }
}
