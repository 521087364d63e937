package io.generator.transformer.io;

import io.generator.annotation.FrameLayout;
import io.generator.transformer.TransformResult;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.emit.TransformMarker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** Takes each field for a generator with one suspension point; a field named {@code wrong} for one that is wrong. */
final class FakeTransformer implements Function<byte[], TransformResult> {
    final List<String> asked = new ArrayList<>();

    @Override
    public TransformResult apply(byte[] classFile) {
        ClassNode host = new ClassNode();
        new ClassReader(classFile).accept(host, 0);
        asked.add(host.name);
        if (TransformMarker.readHost(classFile).isPresent()) return same(Outcome.ALREADY_TRANSFORMED, classFile);
        List<String> generators = host.fields.stream().map(field -> field.name).toList();
        if (generators.isEmpty()) return same(Outcome.UNTOUCHED, classFile);
        return generators.contains("wrong") ? refuse(classFile, host) : rewrite(host, generators);
    }

    private static TransformResult rewrite(ClassNode host, List<String> generators) {
        Map<String, byte[]> frames = new LinkedHashMap<>();
        generators.forEach(name -> frames.put(host.name + "$" + name + "$Frame", frame(host.name, name)));
        List<String> names = frames.keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
        TransformMarker.write(host, "fake", names);
        return new TransformResult(
                Outcome.TRANSFORMED, write(host), frames, List.of(), generators.size(), generators.size());
    }

    private static TransformResult refuse(byte[] classFile, ClassNode host) {
        String name = host.name.replace('/', '.');
        Diagnostic diagnostic = new Diagnostic(Rule.YIELD_IN_LAMBDA, name, "wrong()", "A.java", 7, "a yield is wrong");
        return new TransformResult(Outcome.REFUSED, classFile, Map.of(), List.of(diagnostic), 0, 0);
    }

    private static TransformResult same(Outcome outcome, byte[] classFile) {
        return new TransformResult(outcome, classFile, Map.of(), List.of(), 0, 0);
    }

    /** A class before it is transformed. */
    static byte[] host(String name, String... generators) {
        ClassNode host = new ClassNode();
        host.visit(Opcodes.V17, 0, name, null, "java/lang/Object", null);
        for (String generator : generators) host.visitField(0, generator, "I", null, null);
        return write(host);
    }

    static byte[] frame(String host, String generator) {
        ClassNode frame = new ClassNode();
        frame.visit(Opcodes.V17, 0, host + "$" + generator + "$Frame", null, "java/lang/Object", null);
        AnnotationVisitor layout = frame.visitAnnotation(Type.getDescriptor(FrameLayout.class), true);
        layout.visit("host", host.replace('/', '.'));
        layout.visitEnd();
        return write(frame);
    }

    private static byte[] write(ClassNode node) {
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }
}
