package io.generator.box.other;

import io.generator.Gen;
import io.generator.annotation.Generator;

/** What a subclass in another package may reach only as a subclass. */
public abstract class ProtectedBase {
    protected int protectedField = 1;
    protected static String protectedStatic = "s";

    protected String protectedMethod(String text) {
        return "base " + text;
    }

    @Generator
    protected Gen<String> values(int n) {
        for (int i = 0; i < n; i++) Gen.yield("base" + i + protectedField);
        return Gen.done();
    }
}
