package io.generator.modernize.rewriting;

import java.util.List;

/** The statements that yield what an iterator would have handed out. */
interface Loop {
    /**
     * The lines, those of inner blocks indented against the first.
     *
     * @param words what the statements are written with
     */
    List<String> lines(Words words) throws Declined;

    /**
     * How new code is written.
     *
     * @param gen the name of the class {@code Gen}
     * @param end the statement that ends the generator
     * @param unit by how much an inner block is indented
     */
    record Words(String gen, String end, String unit) {
        String yield(String value) {
            return gen + ".yield(" + value + ");";
        }
    }
}
