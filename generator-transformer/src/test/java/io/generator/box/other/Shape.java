package io.generator.box.other;

/** A class that nobody outside of its package may name, but that {@link Circle} and {@link Square} have in common. */
abstract class Shape {
    private final String name;

    Shape(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
