package io.generator.modernize.rewriting;

import io.generator.modernize.source.Source;
import java.util.List;

/** Finds one kind of old style in a source, and says what to write instead. */
public interface Rewriting {
    /** All there are, in the order in which they are tried. */
    static List<Rewriting> all() {
        return List.of(
                new DrivenGenerators(), new EaAsync(), new JYield(), new AbstractIterators(), new PlainIterators());
    }

    /** What it is called on the command line. */
    String name();

    /** A source that does not contain this need not be read. */
    String word();

    /** What it has found, in the order of the source. */
    List<Proposal> proposals(Source source);
}
