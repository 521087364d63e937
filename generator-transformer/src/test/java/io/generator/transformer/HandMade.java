package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A generator that is written instruction by instruction, in a shape that no Java compiler emits. {@link #check}
 * runs it twice: rewritten, and as a plain method whose yields only write the trace; both must write the same one.
 *
 * <pre>{@code
 * HandMade.method("(I)", code -> {
 *     code.visitVarInsn(ILOAD, 0);
 *     code.askInt("how many?");
 *     code.visitInsn(IADD);
 *     code.box('I').returnObject();
 * }).check(List.of(3), 4); // [yields how many?, returns 7]
 * }</pre>
 */
record HandMade(
        int access, String parameters, Consumer<Code> body, int version, int computed, Consumer<ClassVisitor> others) {
    /** The internal name of the class that the method is in. */
    static final String NAME = "p/HandMade";

    /** A static method with parameters such as {@code "(IJ)"}; its stack map frames are computed. */
    static HandMade method(String parameters, Consumer<Code> body) {
        return of(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, parameters, body);
    }

    /** Likewise an instance method; it is called on a new object. */
    static HandMade instanceMethod(String parameters, Consumer<Code> body) {
        return of(Opcodes.ACC_PUBLIC, parameters, body);
    }

    private static HandMade of(int access, String parameters, Consumer<Code> body) {
        return new HandMade(access, parameters, body, Opcodes.V17, ClassWriter.COMPUTE_FRAMES, none -> {});
    }

    /** The same in a class file of another version; before 50 there are no stack map frames. */
    HandMade version(int other) {
        boolean hasFrames = (other & 0xFFFF) >= Opcodes.V1_6;
        return new HandMade(access, parameters, body, other, hasFrames ? computed : ClassWriter.COMPUTE_MAXS, others);
    }

    /** The same with the stack map frames that the body writes by itself, and with its unreachable code. */
    HandMade withOwnFrames() {
        return new HandMade(access, parameters, body, version, ClassWriter.COMPUTE_MAXS, others);
    }

    /** The same in a class with other members too. */
    HandMade with(Consumer<ClassVisitor> more) {
        return new HandMade(access, parameters, body, version, computed, more);
    }

    /** The class file with the generator, not rewritten. */
    byte[] classFile() {
        return classFile(true);
    }

    /**
     * Runs both and gives the trace.
     *
     * @param arguments the method's arguments
     * @param sent what is sent to the yields one after the other, or {@linkplain Trace#raise raised} there; null to all
     *     others
     */
    List<String> check(List<?> arguments, Object... sent) {
        List<String> plain = Trace.ofPlain(call(plain(), arguments), sent);
        List<String> rewritten = Trace.ofGenerator(call(rewritten(), arguments), sent);
        assertThat(rewritten).isEqualTo(plain);
        return rewritten;
    }

    private byte[] classFile(boolean generator) {
        ClassWriter writer = new ClassWriter(computed) {
            @Override
            protected ClassLoader getClassLoader() {
                return HandMade.class.getClassLoader();
            }
        };
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", null);
        writeConstructor(writer);
        String returned = generator ? "Lio/generator/TwoWayGen;" : "Ljava/lang/Object;";
        String signature = generator
                ? parameters + "Lio/generator/TwoWayGen<Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;>;"
                : null;
        Code code = new Code(writer.visitMethod(access, "body", parameters + returned, signature, null), generator);
        if (generator)
            code.visitAnnotation("Lio/generator/annotation/Generator;", false).visitEnd();
        code.visitCode();
        body.accept(code);
        code.visitMaxs(0, 0);
        code.visitEnd();
        others.accept(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void writeConstructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private Class<?> plain() {
        return new ClassLoader(HandMade.class.getClassLoader()) {
            Class<?> define(byte[] bytes) {
                return defineClass(NAME.replace('/', '.'), bytes, 0, bytes.length);
            }
        }.define(classFile(false));
    }

    private Class<?> rewritten() {
        byte[] classFile = classFile(true);
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            TransformingLoader loader = new TransformingLoader(
                    hierarchy, path -> path.equals(NAME + ".class") ? new ByteArrayInputStream(classFile) : null);
            return Class.forName(NAME.replace('/', '.'), true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Callable<?> call(Class<?> host, List<?> arguments) {
        Method method = Arrays.stream(host.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals("body"))
                .filter(candidate -> !candidate.getReturnType().isPrimitive())
                .findFirst()
                .orElseThrow();
        assertThat(Type.getArgumentTypes(method)).hasSameSizeAs(arguments);
        return () -> {
            try {
                return method.invoke(host.getConstructor().newInstance(), arguments.toArray());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) throw cause;
                throw (Error) e.getCause();
            }
        };
    }
}
