package demo;

public class NumbersTest {
    void drops() {
        Numbers.upTo(3); // GEN030
    }
}
