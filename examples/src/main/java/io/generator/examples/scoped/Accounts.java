package io.generator.examples.scoped;

import java.util.Map;
import java.util.TreeMap;

/** What some people own: a database of the smallest kind, that can go back to how it was. */
final class Accounts {
    private Map<String, Integer> committed;
    private Map<String, Integer> balances;

    Accounts(Map<String, Integer> balances) {
        this.committed = new TreeMap<>(balances);
        this.balances = new TreeMap<>(balances);
    }

    /** Pays in first, so that a failure finds the work half done. */
    void transfer(String from, String to, int amount) throws InsufficientFundsException {
        balances.merge(to, amount, Integer::sum);
        if (balances.merge(from, -amount, Integer::sum) < 0) throw new InsufficientFundsException(from);
    }

    void commit() {
        committed = new TreeMap<>(balances);
    }

    void rollback() {
        balances = new TreeMap<>(committed);
    }

    /** Reads like {@code {Ada=70, Bob=30}}. */
    @Override
    public String toString() {
        return balances.toString();
    }
}
