/** What application code and rewritten classes link to: generators and their saved frames. */
module io.generator.runtime {
    requires transitive io.generator.annotations;
    requires static java.management;
    requires static org.jspecify;

    exports io.generator;
    exports io.generator.frame;
    exports io.generator.management;
}
