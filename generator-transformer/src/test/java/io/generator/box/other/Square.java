package io.generator.box.other;

/** Another public class with the same hidden superclass. */
public final class Square extends Shape {
    public Square() {
        super("square");
    }
}
