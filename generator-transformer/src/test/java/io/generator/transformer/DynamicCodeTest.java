package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.L2D;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.V11;
import static org.objectweb.asm.Opcodes.V1_8;

import io.generator.box.Hazard;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Constants and calls that a bootstrap method makes, of kinds that javac does not write. */
class DynamicCodeTest {
    private static final String BOOTSTRAPS = Type.getInternalName(Bootstraps.class);

    /** They note in the trace for whom, and when, they are called. */
    public static final class Bootstraps {
        private Bootstraps() {}

        public static Object constant(Lookup lookup, String name, Class<?> type, Object... arguments) {
            Trace.note("makes " + name + " for " + lookup.lookupClass().getName() + Arrays.toString(arguments));
            if (type == int.class) return 7;
            if (type == long.class) return 1L << 40;
            if (type == double.class) return 0.5;
            if (type == boolean.class) return true;
            return type == int[].class ? new int[] {3} : name;
        }

        /** Links a call to a private method of the caller, whose name it has. */
        public static CallSite own(Lookup lookup, String name, MethodType type, Object... arguments)
                throws ReflectiveOperationException {
            Trace.note("links " + name + type + Arrays.toString(arguments));
            return new ConstantCallSite(lookup.findStatic(lookup.lookupClass(), name, type));
        }

        /** Links anew after each call, as dynamic languages do when a type has changed. */
        public static CallSite changing(Lookup lookup, String name, MethodType type)
                throws ReflectiveOperationException {
            MutableCallSite site = new MutableCallSite(type);
            MethodHandle step = MethodHandles.lookup()
                    .findStatic(
                            Bootstraps.class,
                            "step",
                            MethodType.methodType(int.class, MutableCallSite.class, int.class));
            site.setTarget(step.bindTo(site));
            return site;
        }

        public static int step(MutableCallSite site, int value) {
            MethodHandle constant = MethodHandles.constant(int.class, value * 100);
            site.setTarget(MethodHandles.dropArguments(constant, 0, int.class));
            return value;
        }
    }

    private static ConstantDynamic constant(String name, String descriptor, Object... arguments) {
        String bootstrap = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                + "[Ljava/lang/Object;)Ljava/lang/Object;";
        return new ConstantDynamic(
                name, descriptor, new Handle(H_INVOKESTATIC, BOOTSTRAPS, "constant", bootstrap, false), arguments);
    }

    private static Handle linking(String name, boolean hasArguments) {
        return new Handle(
                H_INVOKESTATIC,
                BOOTSTRAPS,
                name,
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                        + (hasArguments ? "[Ljava/lang/Object;" : "") + ")Ljava/lang/invoke/CallSite;",
                false);
    }

    /** {@code private static int twice(int x) { return x + x; }} */
    private static void twice(ClassVisitor host) {
        MethodVisitor code = host.visitMethod(ACC_PRIVATE | ACC_STATIC, "twice", "(I)I", null, null);
        code.visitCode();
        code.visitVarInsn(ILOAD, 0);
        code.visitVarInsn(ILOAD, 0);
        code.visitInsn(IADD);
        code.visitInsn(IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Below a yield on the operand stack, in a local, twice the same, one that nothing but dead code needs. */
    @Test
    @Hazard("dyn-condy")
    void dynamicConstants() {
        HandMade method = HandMade.method("(D)", code -> {
            code.visitLdcInsn(constant("array", "[I", 1, "two", Type.getType("Ljava/lang/String;")));
            code.visitVarInsn(ASTORE, 2);
            code.visitLdcInsn(constant("long", "J"));
            code.visitLdcInsn(constant("int", "I"));
            code.askInt("a");
            code.visitInsn(IADD);
            code.visitInsn(I2L);
            code.visitInsn(LADD);
            code.visitInsn(L2D);
            code.visitLdcInsn(constant("double", "D"));
            code.yieldText("b");
            code.visitInsn(DADD);
            code.visitVarInsn(DSTORE, 0);
            code.visitVarInsn(ALOAD, 2);
            code.visitMethodInsn(INVOKEVIRTUAL, "[I", "clone", "()Ljava/lang/Object;", false);
            code.visitLdcInsn(constant("boolean", "Z"));
            code.box('Z').yieldObject();
            code.note();
            code.visitVarInsn(DLOAD, 0);
            code.visitLdcInsn(constant("double", "D"));
            code.visitInsn(DADD);
            code.box('D').yieldObject();
            code.note();
            code.visitLdcInsn(constant("nested", "Ljava/lang/Object;", constant("inner", "Ljava/lang/String;")));
            code.yieldObject();
            code.visitInsn(POP2);
            code.returnNull();
        });
        List<String> trace = method.check(List.of(0.0), 5, null, "c", "d", "e");
        assertThat(trace)
                .containsExactly(
                        "makes array for p.HandMade[1, two, class java.lang.String]",
                        "makes long for p.HandMade[]",
                        "makes int for p.HandMade[]",
                        "yields a",
                        "makes double for p.HandMade[]",
                        "yields b",
                        "makes boolean for p.HandMade[]",
                        "yields true",
                        "c",
                        "yields 1.099511627789E12",
                        "d",
                        "makes inner for p.HandMade[]",
                        "makes nested for p.HandMade[inner]",
                        "yields nested",
                        "returns null");
        assertThat(method.version(V11).check(List.of(0.0), 5, null, "c", "d", "e"))
                .isEqualTo(trace);
    }

    @Test
    @Hazard("dyn-ldc-constants")
    void constantsOfMethodsTypesAndClasses() {
        HandMade method = HandMade.method("(I)", code -> {
            code.visitLdcInsn(new Handle(H_INVOKESTATIC, HandMade.NAME, "twice", "(I)I", false));
            code.visitInsn(DUP);
            code.visitVarInsn(ASTORE, 1);
            code.askInt("a");
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", "(I)I", false);
            code.box('I').yieldObject();
            code.note();
            code.visitLdcInsn(Type.getMethodType("(ILjava/lang/String;)[J"));
            code.visitLdcInsn(Type.getObjectType(HandMade.NAME));
            code.visitLdcInsn(Type.getType("[[Ljava/lang/String;"));
            code.yieldObject();
            code.note();
            code.yieldObject();
            code.note();
            code.yieldObject();
            code.note();
            code.visitVarInsn(ALOAD, 1);
            code.visitVarInsn(ILOAD, 0);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", "(I)I", false);
            code.box('I').returnObject();
        });
        assertThat(method.with(DynamicCodeTest::twice).version(V1_8).check(List.of(9), 4, 1, 2, 3, 4))
                .containsExactly(
                        "yields a",
                        "yields 8",
                        "1",
                        "yields class [[Ljava.lang.String;",
                        "2",
                        "yields class p.HandMade",
                        "3",
                        "yields (int,String)long[]",
                        "4",
                        "returns 18");
    }

    @Test
    @Hazard("dyn-bootstraps")
    void callsThatAreLinkedByOtherBootstrapMethods() {
        Handle twice = new Handle(H_INVOKESTATIC, HandMade.NAME, "twice", "(I)I", false);
        HandMade method = HandMade.method("(I)", code -> {
            code.visitVarInsn(ILOAD, 0);
            code.askInt("a");
            code.visitInvokeDynamicInsn(
                    "twice", "(I)I", linking("own", true), "text", 5L, Type.getMethodType("()V"), twice.getTag());
            code.visitInsn(IADD);
            for (int i = 0; i < 2; i++) {
                code.askInt("b");
                code.visitInsn(IADD);
            }
            code.box('I').returnObject();
        });
        assertThat(method.with(DynamicCodeTest::twice).check(List.of(1), 10, 100, 1000))
                .containsExactly(
                        "yields a", "links twice(int)int[text, 5, ()void, 6]", "yields b", "yields b", "returns 1121");
        HandMade changing = HandMade.method("(I)", code -> {
            Label again = new Label();
            code.visitLabel(again);
            code.visitVarInsn(ILOAD, 0);
            code.visitInvokeDynamicInsn("any", "(I)I", linking("changing", false));
            code.box('I').yieldObject();
            code.visitInsn(POP);
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFGT, again);
            code.returnNull();
        });
        assertThat(changing.check(List.of(3))).containsExactly("yields 3", "yields 300", "yields 300", "returns null");
    }

    /** As compilers write a switch over an enum with guards: after one that fails, the call goes on behind that case. */
    @Test
    @Hazard("dyn-switch-and-record-calls")
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aSwitchOverAnEnum() {
        String unit = "Ljava/util/concurrent/TimeUnit;";
        Handle bootstrap = new Handle(
                H_INVOKESTATIC,
                "java/lang/runtime/SwitchBootstraps",
                "enumSwitch",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                        + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
                false);
        HandMade method = HandMade.method("(" + unit + "I)", code -> {
            Label again = new Label();
            Label otherwise = new Label();
            Label[] cases = {new Label(), new Label(), new Label()};
            code.visitLabel(again);
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ILOAD, 1);
            code.visitInvokeDynamicInsn(
                    "enumSwitch", "(" + unit + "I)I", bootstrap, "DAYS", Type.getType(unit), "HOURS");
            code.visitTableSwitchInsn(0, 2, otherwise, cases);
            for (int i = 0; i < 2; i++) {
                code.visitLabel(cases[i]);
                code.visitIincInsn(1, 1);
                code.askInt("guard " + i);
                code.visitJumpInsn(IFEQ, again);
                code.visitVarInsn(ALOAD, 0);
                code.returnObject();
            }
            code.visitLabel(cases[2]);
            code.visitLdcInsn("last");
            code.returnObject();
            code.visitLabel(otherwise);
            code.visitLdcInsn("none");
            code.returnObject();
        });
        assertThat(method.check(List.of(TimeUnit.DAYS, 0), 0, 0))
                .containsExactly("yields guard 0", "yields guard 1", "returns none");
        assertThat(method.check(List.of(TimeUnit.DAYS, 0), 0, 1))
                .containsExactly("yields guard 0", "yields guard 1", "returns DAYS");
    }
}
