package io.generator.conformance.laws;

import io.generator.Coroutine;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A law's program in Java.
 *
 * @param law its name
 * @param method where it stands, such as {@code LawsA.a1}
 * @param program to run; each run has an instance of its class of its own
 * @param difference from CPython, if there is one on purpose
 */
record Twin(String law, String method, Program program, Optional<Differs> difference) {
    private static final List<Class<?>> SECTIONS = List.of(
            LawsA.class,
            LawsB.class,
            LawsC.class,
            LawsD.class,
            LawsE.class,
            LawsF.class,
            LawsG.class,
            LawsGShared.class,
            LawsGDepth.class,
            LawsH.class,
            LawsI.class,
            LawsJ.class,
            LawsK.class,
            LawsKStates.class,
            LawsL.class,
            LawsM.class,
            LawsMLoops.class,
            LawsMStates.class,
            LawsN.class,
            LawsO.class,
            LawsP.class,
            LawsQ.class,
            LawsR.class,
            LawsRQueues.class,
            LawsS.class);

    /** All twins, by the law's name. */
    static Map<String, Twin> all() throws ReflectiveOperationException {
        Map<String, Twin> twins = new LinkedHashMap<>();
        for (Class<?> section : SECTIONS) {
            for (Twin twin : of(section)) {
                Twin other = twins.put(twin.law, twin);
                if (other != null) throw new IllegalStateException(twin + " and " + other);
            }
        }
        return twins;
    }

    /** The laws that have none, with the reason. */
    static Map<String, String> missing() {
        Map<String, String> reasons = new LinkedHashMap<>();
        SECTIONS.stream()
                .flatMap(section -> Arrays.stream(section.getAnnotationsByType(NoTwin.class)))
                .forEach(none -> reasons.put(none.law(), none.because()));
        return reasons;
    }

    private static Collection<Twin> of(Class<?> section) throws ReflectiveOperationException {
        Stream.Builder<Twin> twins = Stream.builder();
        for (Method method : section.getDeclaredMethods()) {
            Law law = method.getAnnotation(Law.class);
            if (law != null) twins.add(of(law.value(), method, trace -> run(method, trace)));
            if (method.isAnnotationPresent(LawTable.class)) {
                ((Map<?, ?>) invoke(method))
                        .forEach((name, program) -> twins.add(of((String) name, method, (Program) program)));
            }
        }
        return twins.build().toList();
    }

    private static Twin of(String law, Method method, Program program) {
        String place = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        return new Twin(law, place, program, Optional.ofNullable(method.getAnnotation(Differs.class)));
    }

    /** A program that is a coroutine is run by a loop. */
    private static void run(Method method, Trace trace) throws ReflectiveOperationException {
        if (invoke(method, trace) instanceof Coroutine<?> main) trace.run(main);
    }

    private static Object invoke(Method method, Object... arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
        try {
            return method.invoke(constructor.newInstance(), arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " failed with " + e.getCause(), e.getCause());
        }
    }

    /** Runs the program and returns what it has written. */
    List<String> trace(Trace.Asking asking) throws Exception {
        Trace trace = new Trace(asking);
        program.run(trace);
        return trace.lines();
    }
}
