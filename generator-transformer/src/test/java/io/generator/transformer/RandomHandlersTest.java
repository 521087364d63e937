package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Random exception tables over random jumps: ranges and handlers may lie in one another in any way. Each method does the
 * same rewritten as it does as a plain one, whatever is sent to it or raised in it.
 *
 * <p>More of them: {@code -Drandom.programs=10000 -Drandom.seed=7}.
 */
class RandomHandlersTest {
    private static final String[] TYPES = {
        null,
        "java/lang/RuntimeException",
        "java/lang/IllegalStateException",
        "java/lang/ClassCastException",
        "java/lang/Error"
    };

    private static final int FUEL = 0;
    private static final int SUM = 1;
    private static final int TEXT = 2;
    private static final int CAUGHT = 3;
    private static final int MIXED = 4;

    @Test
    void doTheSameAsPlainMethods() {
        Set<String> seen = new TreeSet<>();
        int events = 0;
        long first = Long.getLong("random.seed", 1);
        int methods = Integer.getInteger("random.programs", 150);
        for (long seed = first; seed < first + methods; seed++) {
            List<String> trace = check(seed);
            trace.forEach(line -> seen.add(line.split("[ :]")[0]));
            events += trace.size();
        }
        assertThat(seen).contains("yields", "returns", "throws", "caught");
        assertThat(events / methods).as("events of a method").isGreaterThan(5);
    }

    private static List<String> check(long seed) {
        Random random = new Random(seed);
        Object[] sent = new Object[300];
        for (int i = 0; i < sent.length; i++) sent[i] = sent(random);
        try {
            return HandMade.method("()", code -> new Body(code, new Random(seed)).write())
                    .check(List.of(), sent);
        } catch (AssertionError | LinkageError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private static Object sent(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "no int";
            case 1 -> Trace.raise(new IllegalStateException("raised"));
            case 2 -> Trace.raise(new Error("raised"));
            default -> random.nextInt(100);
        };
    }

    /** Writes the code of one method: blocks with an empty stack at their start, and handlers among them. */
    private static final class Body {
        private final Code code;
        private final Random random;
        private final List<Label> blocks = new ArrayList<>();
        private final List<Label> handlers = new ArrayList<>();
        private final List<Label> places = new ArrayList<>();

        Body(Code code, Random random) {
            this.code = code;
            this.random = random;
            for (int i = 3 + random.nextInt(5); i > 0; i--) blocks.add(new Label());
            for (int i = 1 + random.nextInt(3); i > 0; i--) handlers.add(new Label());
            for (int i = 0; i < 60; i++) places.add(new Label());
        }

        void write() {
            int last = 3 * blocks.size();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                int start = random.nextInt(last);
                int end = start + 1 + random.nextInt(last - start);
                code.visitTryCatchBlock(
                        places.get(start), places.get(end), any(handlers), TYPES[random.nextInt(TYPES.length)]);
            }
            start();
            int place = 0;
            int handler = 0;
            for (Label block : blocks) {
                code.visitLabel(places.get(place++));
                code.visitLabel(block);
                burn();
                act();
                code.visitLabel(places.get(place++));
                act();
                act();
                code.visitLabel(places.get(place++));
                leave();
                while (handler < handlers.size() && random.nextBoolean()) handle(handlers.get(handler++));
            }
            finish();
            while (handler < handlers.size()) handle(handlers.get(handler++));
            while (place < places.size()) code.visitLabel(places.get(place++));
        }

        private Label any(List<Label> labels) {
            return labels.get(random.nextInt(labels.size()));
        }

        private void start() {
            code.visitIntInsn(Opcodes.BIPUSH, 25);
            code.visitVarInsn(Opcodes.ISTORE, FUEL);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitVarInsn(Opcodes.ISTORE, SUM);
            code.visitLdcInsn("text");
            code.visitVarInsn(Opcodes.ASTORE, TEXT);
        }

        /** So that each method ends. */
        private void burn() {
            Label enough = new Label();
            code.visitIincInsn(FUEL, -1);
            code.visitVarInsn(Opcodes.ILOAD, FUEL);
            code.visitJumpInsn(Opcodes.IFGE, enough);
            finish();
            code.visitLabel(enough);
        }

        private void finish() {
            code.visitVarInsn(Opcodes.ILOAD, SUM);
            code.box('I').returnObject();
        }

        private void act() {
            switch (random.nextInt(6)) {
                case 0 -> code.yieldText("yield " + random.nextInt(100));
                case 1 -> {
                    code.visitVarInsn(Opcodes.ILOAD, SUM);
                    code.askInt("ask " + random.nextInt(100));
                    code.visitInsn(Opcodes.IADD);
                    code.visitVarInsn(Opcodes.ISTORE, SUM);
                }
                case 2 -> {
                    code.visitLdcInsn("text " + random.nextInt(100));
                    code.visitVarInsn(Opcodes.ASTORE, TEXT);
                }
                case 3 -> {
                    code.visitVarInsn(Opcodes.ALOAD, TEXT);
                    code.note();
                }
                case 4 -> overAYield();
                default -> code.note("note " + random.nextInt(100));
            }
        }

        /** The same slot has other types elsewhere. */
        private void overAYield() {
            boolean wide = random.nextBoolean();
            code.visitInsn(wide ? Opcodes.LCONST_1 : Opcodes.FCONST_2);
            code.visitVarInsn(wide ? Opcodes.LSTORE : Opcodes.FSTORE, MIXED);
            code.yieldText("over");
            code.visitVarInsn(wide ? Opcodes.LLOAD : Opcodes.FLOAD, MIXED);
            code.box(wide ? 'J' : 'F').note();
        }

        private void leave() {
            switch (random.nextInt(5)) {
                case 0 -> code.visitJumpInsn(Opcodes.GOTO, any(blocks));
                case 1, 2 -> {
                    code.visitVarInsn(Opcodes.ILOAD, SUM);
                    code.visitInsn(Opcodes.ICONST_1);
                    code.visitInsn(Opcodes.IAND);
                    code.visitJumpInsn(Opcodes.IFEQ, any(blocks));
                }
                case 3 -> fail();
                default -> code.note("on");
            }
        }

        private void fail() {
            Label on = new Label();
            code.visitVarInsn(Opcodes.ILOAD, SUM);
            code.visitInsn(Opcodes.ICONST_2);
            code.visitInsn(Opcodes.IAND);
            code.visitJumpInsn(Opcodes.IFEQ, on);
            code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalStateException");
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "()V", false);
            code.visitInsn(Opcodes.ATHROW);
            code.visitLabel(on);
        }

        /** Control never falls into it. */
        private void handle(Label handler) {
            Label behind = new Label();
            code.visitJumpInsn(Opcodes.GOTO, behind);
            code.visitLabel(handler);
            int kind = random.nextInt(4);
            if (kind == 0) {
                code.yieldObject();
                code.visitInsn(Opcodes.POP);
            } else {
                code.visitVarInsn(Opcodes.ASTORE, CAUGHT);
            }
            burn();
            code.note("caught");
            act();
            if (kind > 1) {
                code.visitVarInsn(Opcodes.ALOAD, CAUGHT);
                if (kind == 3) code.visitInsn(Opcodes.ATHROW);
                else code.note();
            }
            if (kind != 3) code.visitJumpInsn(Opcodes.GOTO, any(blocks));
            code.visitLabel(behind);
        }
    }
}
