package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** Calls whose descriptor the compiler makes from the call itself: method handles and variable handles. */
public final class ExactInvocationBox {
    private volatile long counter = 1;
    private final short[] shorts = {1, 2};

    private ExactInvocationBox() {}

    private static double mixed(byte a, long b, String c, Object d) {
        return a + b + c.length() + (d == null ? 0.25 : 0.5);
    }

    private long added(int by) {
        return counter += by;
    }

    private static MethodHandle handle(String name, MethodType type, boolean isStatic)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        return isStatic
                ? lookup.findStatic(ExactInvocationBox.class, name, type)
                : lookup.findVirtual(ExactInvocationBox.class, name, type);
    }

    @Generator
    @Hazard("dyn-signature-polymorphic")
    TwoWayGen<Object, Object, String> handles() throws Throwable {
        MethodHandle mixed = handle(
                "mixed", MethodType.methodType(double.class, byte.class, long.class, String.class, Object.class), true);
        MethodHandle added = handle("added", MethodType.methodType(long.class, int.class), false);
        VarHandle counter = MethodHandles.lookup().findVarHandle(ExactInvocationBox.class, "counter", long.class);
        VarHandle shorts = MethodHandles.arrayElementVarHandle(short[].class);
        double exact = (double) mixed.invokeExact(
                (byte) 1, Gen.<Long>yield("long").longValue(), (String) Gen.yield("String"), (Object) null);
        Object loose = mixed.invoke((byte) 2, Gen.<Integer>yield("int").intValue(), "abc", Gen.yield("Object"));
        long sum = (long) added.invokeExact(this, (int) Gen.<Integer>yield(exact));
        boolean swapped = counter.compareAndSet(this, sum, (long) Gen.<Long>yield(loose));
        long before = (long) counter.getAndAdd(this, 5L);
        short element = (short) shorts.getAndSet(this.shorts, (int) Gen.<Integer>yield(swapped), (short) 9);
        shorts.setVolatile(this.shorts, 0, (short) (element + this.shorts[1]));
        return TwoWayGen.returning(before + " " + this.counter + " " + element + " " + this.shorts[0]);
    }

    /** A call with another descriptor than the handle's own fails, as it does in plain code. */
    @Generator
    static TwoWayGen<Object, Object, String> wrongType() throws Throwable {
        MethodHandle length =
                MethodHandles.lookup().findVirtual(String.class, "length", MethodType.methodType(int.class));
        try {
            return TwoWayGen.returning("called " + (int) length.invokeExact(Gen.<Object>yield("text")));
        } catch (java.lang.invoke.WrongMethodTypeException e) {
            return TwoWayGen.returning("refused " + (int) length.invokeExact((String) Gen.yield("again")));
        }
    }

    public static String box() throws Throwable {
        Check.equal(
                "[long, String, int, Object, 14.25, 15.5, true, returned 77 82 2 11]",
                Check.drive(new ExactInvocationBox().handles(), 10L, "abc", 10, "o", 6, 77L, 1));
        Check.equal("[text, again, returned refused 2]", Check.drive(wrongType(), "a", "bc"));
        return "OK";
    }
}
