/** An event loop for coroutines. */
module io.generator.async {
    requires transitive io.generator.runtime;
    requires transitive java.net.http;
    requires static org.jspecify;

    exports io.generator.async;
    exports io.generator.async.io;
}
