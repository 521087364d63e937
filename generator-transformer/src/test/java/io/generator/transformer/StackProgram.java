package io.generator.transformer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes a random method instruction by instruction: it shuffles operands, allocates objects, initialises them later or
 * never, keeps all of that in locals, branches and loops with operands on the stack, and yields anywhere.
 */
final class StackProgram {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final int SLOTS = 12;

    private final Random random;
    private final Code code;
    private final Operands operands = new Operands();
    private final Map<Integer, Operands.Value> locals = new HashMap<>();
    private int firstObject;
    private int objects;
    private int yields;
    private int firstSlot;

    private StackProgram(long seed, Code code) {
        this.random = new Random(seed);
        this.code = code;
    }

    /** Writes the program of a seed: all but what returns at its end, where the stack is empty. */
    static void write(long seed, Code code) {
        StackProgram program = new StackProgram(seed, code);
        program.statements(40, 3);
        program.drain();
    }

    private void statements(int count, int depth) {
        for (int i = 0; i < count; i++) statement(depth);
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 20 : 16)) {
            case 0, 1 -> constant();
            case 2 -> ask();
            case 3 -> code.yieldText("only " + yields++);
            case 4, 5, 6, 7 -> copy();
            case 8 -> swap();
            case 9 -> store();
            case 10, 11 -> load();
            case 12 -> allocate();
            case 13, 14 -> construct();
            case 15 -> drop();
            case 16 -> block(() -> branch(depth - 1));
            case 17 -> block(() -> loop(depth - 1));
            default -> {
                if (operands.isEmpty()) block(() -> attempt(depth - 1)); // an exception would empty the stack
            }
        }
    }

    // ---- operands

    private void constant() {
        int number = random.nextInt(100);
        char type = "IJFDS".charAt(random.nextInt(5));
        code.visitLdcInsn(
                switch (type) {
                    case 'I' -> (Object) number;
                    case 'J' -> (long) number;
                    case 'F' -> (float) number;
                    case 'D' -> (double) number;
                    default -> "s" + number;
                });
        operands.push(type);
    }

    private void ask() {
        if (random.nextBoolean()) {
            code.askInt("number " + yields++);
            operands.push('I');
        } else {
            askText();
            operands.push('S');
        }
    }

    /** Of whatever is sent. */
    private void askText() {
        code.visitLdcInsn("text " + yields++);
        code.yieldObject();
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/String", "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;", false);
    }

    /** Copies the operands in one slot or two, and puts the copies below those in none, one or two more. */
    private void copy() {
        int width = random.nextInt(2) + 1;
        int over = random.nextInt(3);
        int copied = operands.inSlots(width, 0);
        int skipped = operands.inSlots(over, copied);
        if (copied == 0 || (over > 0 && skipped == 0)) return;
        code.visitInsn((width == 1 ? Opcodes.DUP : Opcodes.DUP2) + over);
        operands.copy(copied, skipped);
    }

    private void swap() {
        if (operands.inSlots(1, 0) == 0 || operands.inSlots(1, 1) == 0) return;
        code.visitInsn(Opcodes.SWAP);
        operands.swap();
    }

    private void drop() {
        if (operands.available() == 0) return;
        char type = operands.pop().type();
        if (type == 'U') {
            code.visitInsn(Opcodes.POP);
        } else {
            if ("IJFD".indexOf(type) >= 0) code.box(type);
            code.note();
        }
    }

    private void drain() {
        while (operands.available() > 0) drop();
    }

    // ---- locals

    private void store() {
        if (operands.available() == 0) return;
        int slot = firstSlot + random.nextInt(SLOTS);
        Operands.Value value = operands.pop();
        code.visitVarInsn(opcode(value, Opcodes.ISTORE), slot);
        Operands.Value before = locals.get(slot - 1);
        if (before != null && before.isWide()) locals.remove(slot - 1);
        if (value.isWide()) locals.remove(slot + 1);
        locals.put(slot, value);
    }

    private void load() {
        List<Integer> candidates =
                locals.keySet().stream().filter(this::isLoadable).sorted().toList();
        if (candidates.isEmpty()) return;
        int slot = candidates.get(random.nextInt(candidates.size()));
        code.visitVarInsn(opcode(locals.get(slot), Opcodes.ILOAD), slot);
        operands.push(locals.get(slot));
    }

    /** An object that was allocated outside of a block must not be initialised on one path only. */
    private boolean isLoadable(int slot) {
        return locals.get(slot).type() != 'U' || locals.get(slot).object() >= firstObject;
    }

    private static int opcode(Operands.Value value, int ofInt) {
        int order = "IJFD".indexOf(value.type());
        return ofInt + (order < 0 ? 4 : order);
    }

    // ---- objects

    private void allocate() {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        operands.push(new Operands.Value('U', objects++));
        if (random.nextInt(4) == 0) return;
        code.visitInsn(Opcodes.DUP);
        operands.copy(1, 0);
    }

    /** Initialises the object that is on top, and with it all copies. */
    private void construct() {
        if (operands.available() == 0 || operands.top(0).type() != 'U') return;
        if (random.nextBoolean()) askText();
        else code.visitLdcInsn("constant");
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "(Ljava/lang/String;)V", false);
        Operands.Value made = operands.pop();
        UnaryOperator<Operands.Value> initialised = value -> value.equals(made) ? new Operands.Value('B', 0) : value;
        operands.replaceAll(initialised);
        locals.replaceAll((slot, value) -> initialised.apply(value));
    }

    // ---- control flow

    /** What is written in a block leaves the operands that lie below it and the locals around it alone. */
    private void block(Runnable kind) {
        Map<Integer, Operands.Value> before = Map.copyOf(locals);
        int height = operands.raiseFloor();
        int object = firstObject;
        firstObject = objects;
        firstSlot += SLOTS + 2;
        kind.run();
        firstSlot -= SLOTS + 2;
        firstObject = object;
        operands.lowerFloor(height);
        locals.clear();
        locals.putAll(before);
    }

    private void inner(int depth) {
        statements(8, depth);
        drain();
    }

    private void branch(int depth) {
        Label end = new Label();
        code.askInt("if " + yields++);
        code.visitJumpInsn(Opcodes.IFEQ, end);
        inner(depth);
        code.visitLabel(end);
    }

    private void loop(int depth) {
        Label head = new Label();
        int counter = firstSlot + SLOTS + 1;
        code.visitInsn(Opcodes.ICONST_2);
        code.visitVarInsn(Opcodes.ISTORE, counter);
        code.visitLabel(head);
        inner(depth);
        code.visitIincInsn(counter, -1);
        code.visitVarInsn(Opcodes.ILOAD, counter);
        code.visitJumpInsn(Opcodes.IFGT, head);
    }

    private void attempt(int depth) {
        Label start = new Label();
        Label end = new Label();
        Label behind = new Label();
        code.visitTryCatchBlock(start, end, end, "java/lang/RuntimeException");
        code.visitLabel(start);
        code.yieldText("try " + yields++);
        inner(depth);
        code.visitJumpInsn(Opcodes.GOTO, behind);
        code.visitLabel(end);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
        code.note();
        code.visitLabel(behind);
    }
}
