package io.generator.conformance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Notes which use of a class initialises it. */
public final class Initialisation implements Function<Boolean, List<String>> {
    static final List<String> LOG = new ArrayList<>();

    @Override
    public List<String> apply(Boolean isOther) {
        LOG.add("begins");
        ByField field = null;
        ByCall[] none = new ByCall[1];
        LOG.add(field + " " + none[0] + " " + ByCall.class.isInstance(field));
        if (isOther) LOG.add("by other field " + Other.value());
        LOG.add("field " + ByField.value);
        LOG.add("call " + ByCall.value());
        // The class of the object comes before those of its arguments.
        LOG.add("object " + new ByObject(String.valueOf(ByArgument.value())).words);
        try {
            LOG.add("failing " + Failing.value());
        } catch (ExceptionInInitializerError e) {
            LOG.add("failed " + e.getCause().getMessage());
        }
        try {
            LOG.add("failing " + Failing.value());
        } catch (NoClassDefFoundError e) {
            LOG.add("failed for good");
        }
        return LOG;
    }

    static int init(String name) {
        LOG.add("initialises " + name);
        return LOG.size();
    }

    static final class ByField {
        static int value = init("ByField");
    }

    static final class ByCall {
        private static final int VALUE = init("ByCall");

        static int value() {
            return VALUE;
        }
    }

    static final class Other {
        private static final int VALUE = init("Other");

        static int value() {
            return VALUE;
        }
    }

    static final class ByArgument {
        private static final int VALUE = init("ByArgument");

        static int value() {
            return VALUE;
        }
    }

    static final class ByObject {
        static final int VALUE = init("ByObject");
        final String words;

        ByObject(String words) {
            this.words = VALUE + " " + words;
        }
    }

    static final class Failing {
        private static final int VALUE = fail();

        static int value() {
            return VALUE;
        }

        private static int fail() {
            init("Failing");
            throw new IllegalStateException("on purpose");
        }
    }
}
