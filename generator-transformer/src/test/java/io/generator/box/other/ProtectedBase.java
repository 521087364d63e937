package io.generator.box.other;

import io.generator.Gen;
import io.generator.annotation.Generator;

/** What a subclass in another package may reach only as a subclass. */
public abstract class ProtectedBase {
    protected int protectedField = 1;
    protected static String protectedStatic = "s";

    protected static String protectedStatic(Object first, int second) {
        return "" + first + second + protectedStatic;
    }

    protected String protectedMethod(String text) {
        return "base " + text;
    }

    @Generator
    protected Gen<String> values(int n) {
        for (int i = 0; i < n; i++) Gen.yield("base" + i + protectedField);
        return Gen.done();
    }

    /** A class that only subclasses see, with a constructor that only its own subclasses may call. */
    protected static class Part {
        public final String text;

        public Part(String text) {
            this.text = text;
        }

        protected Part(int number) {
            this("" + number);
        }

        @Override
        public String toString() {
            return "part " + text;
        }
    }
}
