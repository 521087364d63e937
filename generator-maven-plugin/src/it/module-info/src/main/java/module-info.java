module demo.module {
    requires io.generator.runtime;

    exports demo;
}
