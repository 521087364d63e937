package io.generator.conformance.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a program that differs as small as can be, step by step; the smaller of two is that which is shorter in Python. */
final class Minimiser {
    private static final int BATCH = 48;

    private final Comparer comparer;

    Minimiser(Comparer comparer) {
        this.comparer = comparer;
    }

    /** A program that differs too and cannot be made smaller. */
    Comparison minimise(Comparison different) throws IOException, InterruptedException {
        Comparison smallest = different;
        while (true) {
            Optional<Comparison> smaller = smaller(smallest.program());
            if (smaller.isEmpty()) return smallest;
            smallest = smaller.get();
        }
    }

    private Optional<Comparison> smaller(Program program) throws IOException, InterruptedException {
        List<Program> candidates = candidates(program);
        for (int from = 0; from < candidates.size(); from += BATCH) {
            List<Program> batch = candidates.subList(from, Math.min(candidates.size(), from + BATCH));
            Optional<Comparison> found = comparer.compare(batch).stream()
                    .filter(compared -> compared.isValid() && compared.differs())
                    .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The smallest first. */
    private static List<Program> candidates(Program program) {
        int length = PythonSide.print(program).length();
        Set<String> seen = new HashSet<>();
        List<Program> candidates = new ArrayList<>(Shrinks.of(program)
                .filter(candidate -> seen.add(PythonSide.print(candidate)))
                .filter(candidate -> PythonSide.print(candidate).length() < length)
                .toList());
        candidates.sort(
                Comparator.comparingInt(candidate -> PythonSide.print(candidate).length()));
        List<Program> named = new ArrayList<>();
        for (Program candidate : candidates) named.add(candidate.named("Shrunk" + named.size()));
        return named;
    }
}
