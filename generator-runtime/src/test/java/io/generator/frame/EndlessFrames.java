package io.generator.frame;

import io.generator.annotation.FrameLayout;
import java.util.List;

/**
 * Frames of each kind as the transformer makes them of {@code try { for (int n = 1; ; n++) Gen.yield(n); } finally {
 * log.add("finally"); }}.
 */
final class EndlessFrames {
    private EndlessFrames() {}

    private static void receive(SavedFrame frame, List<String> log) {
        try {
            frame.resumed();
        } catch (Throwable t) {
            log.add("finally");
            throw t;
        }
    }

    @FrameLayout(
            host = "app.Outer",
            method = "objects",
            descriptor = "()V",
            file = "Outer.java",
            lines = {10, 12},
            locals = {"", "n=0"},
            cleanup = 1)
    static final class Objects extends GeneratorFrame<Integer, Object, Object> {
        private static final long serialVersionUID = 1L;

        private final transient List<String> log;
        private int n;

        Objects(List<String> log) {
            this.log = log;
        }

        @Override
        protected int step(int from) {
            if (from > 0) receive(this, log);
            n++;
            return 1;
        }

        @Override
        protected Object value() {
            return n;
        }

        @Override
        protected Object local(int index) {
            return n;
        }
    }

    @FrameLayout(
            host = "app.Outer",
            method = "ints",
            descriptor = "()V",
            file = "Outer.java",
            lines = {10, 12},
            locals = {"", "n=0"},
            cleanup = 1)
    static final class Ints extends IntFrame {
        private static final long serialVersionUID = 1L;

        private final transient List<String> log;
        private int n;

        Ints(List<String> log) {
            this.log = log;
        }

        @Override
        protected int step(int from) {
            if (from > 0) receive(this, log);
            n++;
            return 1;
        }

        @Override
        protected int intValue() {
            return n;
        }

        @Override
        protected Object local(int index) {
            return n;
        }
    }

    @FrameLayout(
            host = "app.Outer",
            method = "longs",
            descriptor = "()V",
            file = "Outer.java",
            lines = {10, 12},
            locals = {"", "n=0"},
            cleanup = 1)
    static final class Longs extends LongFrame {
        private static final long serialVersionUID = 1L;

        private final transient List<String> log;
        private int n;

        Longs(List<String> log) {
            this.log = log;
        }

        @Override
        protected int step(int from) {
            if (from > 0) receive(this, log);
            n++;
            return 1;
        }

        @Override
        protected long longValue() {
            return n;
        }

        @Override
        protected Object local(int index) {
            return n;
        }
    }

    @FrameLayout(
            host = "app.Outer",
            method = "doubles",
            descriptor = "()V",
            file = "Outer.java",
            lines = {10, 12},
            locals = {"", "n=0"},
            cleanup = 1)
    static final class Doubles extends DoubleFrame {
        private static final long serialVersionUID = 1L;

        private final transient List<String> log;
        private int n;

        Doubles(List<String> log) {
            this.log = log;
        }

        @Override
        protected int step(int from) {
            if (from > 0) receive(this, log);
            n++;
            return 1;
        }

        @Override
        protected double doubleValue() {
            return n;
        }

        @Override
        protected Object local(int index) {
            return n;
        }
    }
}
