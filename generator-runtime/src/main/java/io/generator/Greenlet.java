package io.generator;

import io.generator.frame.GreenletFrame;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes a generator of code that cannot be rewritten: a parser that calls back, a visitor, a library that recurses. Its body
 * is ordinary code, and yields by a call of {@link Sink#yield}, from any depth of calls.
 *
 * <pre>{@code
 * static Gen<String> elements(InputStream xml) throws IOException, SAXException {
 *     return Greenlet.of(sink -> SAXParserFactory.newInstance().newSAXParser().parse(xml, new DefaultHandler() {
 *         @Override
 *         public void startElement(String uri, String localName, String name, Attributes attributes) {
 *             sink.yield(name); // the parser stands still here until the next element is asked for
 *         }
 *     }));
 * }
 *
 * try (Gen<String> names = elements(in)) {
 *     for (String name : names) if (name.equals("title")) break;
 * } // ends the parser
 * }</pre>
 *
 * <p>It is a generator like any other: it runs nothing until it is asked for a value, what its body throws leaves
 * {@code next()} as it was thrown, checked or not, and {@link Gen#close()} throws a {@link GeneratorExit} out of the
 * {@code yield} where it stands. Others may delegate to it. What the body throws is best declared by the method that makes
 * the greenlet, as above.
 *
 * <p><b>It has a thread of its own</b>, where all others need none: prefer a {@code @Generator} method wherever the code can
 * be rewritten. The thread is started when the first value is asked for, and ends with the body. It never runs at the same
 * time as the one that has resumed the greenlet, which waits; so a value costs two switches between threads, some
 * microseconds. By default it is a virtual thread from JDK 24 on and a daemon thread before, called {@code greenlet-N}. That
 * the body runs in another thread than its caller shows in a few ways:
 *
 * <ul>
 *   <li>Its thread-locals are not those of the caller; nor does it hold the locks that the caller holds, and trying to take
 *       one of these waits for ever. A lock that the body holds while it yields stays held.
 *   <li>An interrupt of the thread that waits for the greenlet interrupts the body, and one that the body has not seen to when
 *       it yields is left to that thread: as if the body ran in it.
 *   <li>{@code close()} waits until the body's {@code finally} blocks have run.
 *   <li>A virtual thread whose body yields from under a native method or a class initializer keeps one of the few threads that
 *       carry all virtual ones. Use {@link #of(ThreadFactory, Body)} with platform threads there.
 * </ul>
 *
 * <p>A greenlet should be closed, or run to its end. One that is dropped without is found by the garbage collector, and a
 * {@code GeneratorExit} is then thrown in its thread, sooner or later; not, however, if its body holds on to the generator
 * itself. A body that then yields again waits for ever.
 *
 * <p>Like any generator it is not thread-safe, but may be resumed by one thread after another.
 *
 * <p>Mirrors the generators that Python's greenlets are used for: {@code yield} out of a nested call.
 */
public final class Greenlet {
    private Greenlet() {}

    /**
     * Makes a generator of a body that is sent nothing and returns nothing.
     *
     * @param body what runs when the first value is asked for
     * @param <Y> the type of the values it yields
     */
    public static <Y extends @Nullable Object> Gen<Y> of(Body<Y> body) {
        return GreenletFrame.of(GreenletFrame.defaultThreads(), body);
    }

    /**
     * Makes a generator whose body runs in a thread of one's own choice.
     *
     * @param threads is asked for a thread when the first value is; one that is not a daemon keeps the JVM alive while the
     *     greenlet is suspended
     * @param body what runs when the first value is asked for
     * @param <Y> the type of the values it yields
     */
    public static <Y extends @Nullable Object> Gen<Y> of(ThreadFactory threads, Body<Y> body) {
        return GreenletFrame.of(threads, body);
    }

    /**
     * Makes a generator of a body that is sent values and returns one.
     *
     * @param body what runs when the first value is asked for
     * @param <Y> the type of the values it yields
     * @param <S> the type of the values it is sent
     * @param <R> the type of the value it returns
     */
    public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> twoWay(TwoWayBody<Y, S, R> body) {
        return GreenletFrame.twoWay(GreenletFrame.defaultThreads(), body);
    }

    /**
     * Makes a generator whose body is sent values and returns one, and runs in a thread of one's own choice.
     *
     * @param threads as for {@link #of(ThreadFactory, Body)}
     * @param body what runs when the first value is asked for
     * @param <Y> the type of the values it yields
     * @param <S> the type of the values it is sent
     * @param <R> the type of the value it returns
     */
    public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> twoWay(ThreadFactory threads, TwoWayBody<Y, S, R> body) {
        return GreenletFrame.twoWay(threads, body);
    }

    /**
     * Where a greenlet's body puts its values. Only to be used by the thread that runs the body, and while it does.
     *
     * @param <Y> the type of the values
     */
    @FunctionalInterface
    public interface Sink<Y extends @Nullable Object> {
        /**
         * Hands a value to whoever asked for it, and waits until the greenlet is resumed. Throws what {@link Gen#raise} was
         * given, checked exceptions too.
         *
         * @param value the next value; may be null
         * @return what the greenlet was sent, or null
         * @throws GeneratorExit if the greenlet is closed
         * @throws IllegalStateException if this is not the greenlet's thread, or if the greenlet has ended
         */
        @Nullable
        Object yield(Y value);
    }

    /**
     * A sink that knows the type of what is sent.
     *
     * @param <Y> the type of the values
     * @param <S> the type of what is sent
     */
    @FunctionalInterface
    public interface TwoWaySink<Y extends @Nullable Object, S extends @Nullable Object> extends Sink<Y> {
        @Override
        @Nullable
        S yield(Y value);
    }

    /**
     * What a greenlet runs.
     *
     * @param <Y> the type of the values it yields
     */
    @FunctionalInterface
    public interface Body<Y extends @Nullable Object> {
        /**
         * Runs it.
         *
         * @param sink where to put the values
         * @throws Throwable whatever it likes; it leaves the call that has resumed the greenlet
         */
        void run(Sink<Y> sink) throws Throwable;
    }

    /**
     * What a greenlet runs that is sent values and returns one.
     *
     * @param <Y> the type of the values it yields
     * @param <S> the type of the values it is sent
     * @param <R> the type of the value it returns
     */
    @FunctionalInterface
    public interface TwoWayBody<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object> {
        /**
         * Runs it.
         *
         * @param sink where to put the values
         * @return what the generator returns; may be null
         * @throws Throwable whatever it likes; it leaves the call that has resumed the greenlet
         */
        R run(TwoWaySink<Y, S> sink) throws Throwable;
    }
}
