package demo;

import java.util.Iterator;
import java.util.NoSuchElementException;

public class Numbers implements Iterable<Integer> {
    private final int[] numbers;

    public Numbers(int... numbers) {
        this.numbers = numbers;
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<Integer>() {
            private int at = 0;

            @Override
            public boolean hasNext() {
                return at < numbers.length;
            }

            @Override
            public Integer next() {
                if (!hasNext()) throw new NoSuchElementException();
                return numbers[at++];
            }
        };
    }

    static Iterator<Integer> removing(Iterator<Integer> numbers) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Integer next() {
                return numbers.next();
            }

            @Override
            public void remove() {
                numbers.remove();
            }
        };
    }
}
