package io.generator.examples.scoped;

/** An account does not hold what is to be taken from it. */
final class InsufficientFundsException extends Exception {
    private static final long serialVersionUID = 1L;

    InsufficientFundsException(String account) {
        super(account + " has not got as much");
    }
}
