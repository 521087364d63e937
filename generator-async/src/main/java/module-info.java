/** An event loop for coroutines. */
module io.generator.async {
    requires transitive io.generator.runtime;
    requires static org.jspecify;

    exports io.generator.async;
}
