package io.generator.frame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;
import org.testng.SkipException;
import org.testng.annotations.Test;

/** Runs the methods of the TCK of Reactive Streams, which are written for TestNG, as tests of JUnit. */
final class ReactiveStreamsTck {
    /** A new verification that has been set up. */
    interface Verifications {
        Object next() throws Exception;
    }

    private ReactiveStreamsTck() {}

    /** One test for each of its methods; those that it skips itself are skipped. */
    static Stream<DynamicTest> tests(Class<?> type, Verifications verifications) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> DynamicTest.dynamicTest(method.getName(), running(method, verifications)));
    }

    private static Executable running(Method method, Verifications verifications) {
        return () -> {
            try {
                method.invoke(verifications.next());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SkipException skipped) throw new TestAbortedException(skipped.getMessage());
                throw e.getCause();
            }
        };
    }
}
