package io.generator.box.other;

/** A public class with a hidden superclass. */
public final class Circle extends Shape {
    public Circle() {
        super("circle");
    }
}
