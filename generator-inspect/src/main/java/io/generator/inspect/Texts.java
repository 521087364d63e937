package io.generator.inspect;

import io.generator.transformer.inspect.SavedVariable;

/** Words that several renderings use. */
final class Texts {
    private Texts() {}

    /** How a value comes into its field, to be appended to its name. */
    static String storing(SavedVariable variable) {
        return switch (variable.storing()) {
            case WRITTEN -> " into field " + variable.field();
            case KEPT -> ", which field " + variable.field() + " has already";
            case NOT_NEEDED -> ", which needs no field";
            case UNKNOWN -> " in field " + variable.field();
        };
    }
}
