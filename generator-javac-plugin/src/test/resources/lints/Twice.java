import io.generator.*;
import io.generator.annotation.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

class Twice {
    @Generator
    static Gen<Integer> numbers() {
        Gen.yield(1);
        return Gen.done();
    }

    static int consecutive() {
        Gen<Integer> g = numbers();
        int sum = 0;
        for (int x : g) sum += x;
        for (int x : g) sum -= x;
        //           ^ warning: GEN033
        return sum;
    }

    static int parameter(Gen<Integer> g, boolean b) {
        int sum = 0;
        for (int x : g) {
            if (x < 0) return sum;
            for (int i = 0; i < x; i++) if (i == 3) break;
            sum += x;
        }
        if (b) {
            for (int x : g) sum -= x;
            //           ^ warning: GEN033
        }
        return sum;
    }

    static int nested(List<Integer> list) {
        Gen<Integer> g = numbers();
        int sum = 0;
        for (int x : list) {
            for (int y : g) {
            //           ^ warning: GEN033
                sum += x * y;
            }
        }
        return sum;
    }

    static int silent(List<Integer> list, Iterable<Integer> iterable) {
        Gen<Integer> left = numbers();
        int sum = 0;
        for (int x : left) if (x > 3) break;
        for (int x : left) sum += x;

        Gen<Integer> again = numbers();
        for (int x : again) sum += x;
        again = numbers();
        for (int x : again) sum += x;

        for (int x : iterable) sum += x;
        for (int x : iterable) sum += x;

        Gen<Integer> either = numbers();
        if (sum > 0) {
            for (int x : either) sum += x;
        } else {
            for (int x : either) sum -= x;
        }

        for (int x : list) {
            Gen<Integer> fresh = numbers();
            for (int y : fresh) sum += y;
        }

        Gen<Integer> once = numbers();
        for (int x : list) {
            for (int y : once) sum += y;
            if (sum > 10) break;
        }

        Gen<Integer> outer = numbers();
        search:
        for (int x : list) {
            for (int y : outer) {
                if (y > x) continue search;
            }
        }
        return sum;
    }

    @SuppressWarnings("GEN033")
    static void suppressed() {
        Gen<Integer> g = numbers();
        for (int x : g) System.out.println(x);
        for (int x : g) System.out.println(x);
    }
}
