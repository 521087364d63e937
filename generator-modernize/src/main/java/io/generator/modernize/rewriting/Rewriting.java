package io.generator.modernize.rewriting;

import io.generator.modernize.source.Source;
import java.util.Collection;
import java.util.List;

/** Finds one kind of old style in a source, and says what to write instead. */
public interface Rewriting {
    /** All there are, in the order in which they are tried. */
    static List<Rewriting> all() {
        return List.of(
                new DrivenGenerators(), new EaAsync(), new JYield(), new AbstractIterators(), new PlainIterators());
    }

    /**
     * Some of them.
     *
     * @param names what they are called; all if it is empty
     * @throws IllegalArgumentException if there is none of that name; the message tells those that there are
     */
    static List<Rewriting> named(Collection<String> names) {
        List<Rewriting> all = all();
        List<String> known = all.stream().map(Rewriting::name).toList();
        for (String name : names)
            if (!known.contains(name))
                throw new IllegalArgumentException(
                        "there is no rewriting '" + name + "': there are " + String.join(", ", known));
        return names.isEmpty()
                ? all
                : all.stream().filter(each -> names.contains(each.name())).toList();
    }

    /** What it is called on the command line. */
    String name();

    /** A source that does not contain this need not be read. */
    String word();

    /** What it has found, in the order of the source. */
    List<Proposal> proposals(Source source);
}
