package io.generator.conformance;

import java.util.ArrayList;
import java.util.List;

/** Narrows down what makes something fail, by halves; then, where it takes several together, one by one in blocks. */
final class Bisection {
    private Bisection() {}

    /** Whether it fails with some of the suspects. */
    interface Trial<T> {
        boolean fails(List<T> suspects) throws Exception;
    }

    /** A subset that still fails, of which no part that was tried does (delta debugging). */
    static <T> List<T> narrow(List<T> suspects, Trial<T> trial) throws Exception {
        List<T> failing = suspects;
        int parts = 2;
        while (failing.size() > 1) {
            List<T> smaller = smaller(failing, Math.min(parts, failing.size()), trial);
            if (smaller.size() < failing.size()) {
                failing = smaller;
                parts = 2;
            } else if (parts >= failing.size()) {
                break;
            } else {
                parts *= 2;
            }
        }
        return failing;
    }

    private static <T> List<T> smaller(List<T> failing, int parts, Trial<T> trial) throws Exception {
        for (int i = 0; i < parts; i++) {
            List<T> part = failing.subList(bound(failing, parts, i), bound(failing, parts, i + 1));
            if (trial.fails(part)) return part;
        }
        for (int i = 0; parts > 2 && i < parts; i++) {
            List<T> rest = new ArrayList<>(failing.subList(0, bound(failing, parts, i)));
            rest.addAll(failing.subList(bound(failing, parts, i + 1), failing.size()));
            if (trial.fails(rest)) return rest;
        }
        return failing;
    }

    private static int bound(List<?> list, int parts, int part) {
        return (int) ((long) list.size() * part / parts);
    }
}
