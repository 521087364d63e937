import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Outside {
    static Gen<Integer> plain() {
        Gen.yield(1);
        //       ^ error: GEN001
        return Gen.done();
    }

    @Generator
    static Gen<Integer> fine() {
        Gen.yield(1);
        return Gen.done();
    }

    class Inner {
        private void method(List<?> list) {
            Gen.yieldFrom(list);
            //           ^ error: GEN001
            if (list.isEmpty()) Gen.yieldFrom(fine());
            //                               ^ error: GEN001
        }
    }

    interface Default {
        default void method() {
            Gen.yield(1);
            //       ^ error: GEN001
        }
    }

    @Generator
    static Gen<Integer> classes() {
        class Local {
            void method() {
                Gen.yield(1);
                //       ^ error: GEN001
            }
        }
        new Object() {
            @Override
            public String toString() {
                return "" + Gen.yield(2);
                //                   ^ error: GEN001
            }
        };
        new Local().method();
        Gen.yield(4);
        return Gen.done();
    }
}

class SecondInFile {
    void method() {
        Gen.yield(5);
        //       ^ error: GEN001
    }
}
