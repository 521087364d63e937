/** The annotations that application code writes and the transformer reads; they depend on nothing. */
module io.generator.annotations {
    exports io.generator.annotation;
}
