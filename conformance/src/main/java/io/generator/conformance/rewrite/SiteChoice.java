package io.generator.conformance.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which of a method's sites are used: as many as a size allows, chosen at random. The choice depends on the seed and the
 * method alone, so that it is the same whatever else is rewritten.
 */
final class SiteChoice {
    private final Random random;

    SiteChoice(long seed, MethodId method) {
        this.random = new Random(seed * 31 + method.toString().hashCode());
    }

    /** Whether the yielded values are to be of a single type, which the transformer keeps without a box. */
    boolean isUniform() {
        return random.nextBoolean();
    }

    /** The sites to use, in the order of the code; at least one if there is any. */
    List<Site> choose(List<Site> sites, int bytes) {
        List<Site> shuffled = new ArrayList<>(sites);
        Collections.shuffle(shuffled, random);
        List<Site> chosen = new ArrayList<>();
        int left = bytes;
        for (Site site : shuffled) {
            if (site.size() > left && !chosen.isEmpty()) break;
            chosen.add(site);
            left -= site.size();
        }
        chosen.sort(Comparator.comparingInt(Site::index));
        return chosen;
    }
}
