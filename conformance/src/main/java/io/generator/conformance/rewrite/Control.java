package io.generator.conformance.rewrite;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The control rewriting: moves bodies to a second method, and nothing else. Alone it may disturb who reads stack traces. */
public final class Control implements Rewriting {
    @Override
    public Map<String, byte[]> rewrite(byte[] classFile) {
        ClassNode host = ClassFile.read(classFile);
        int number = 0;
        for (MethodNode method : List.copyOf(host.methods))
            if (Eligibility.isEligible(method)) split(host, method, number++);
        return Map.of(host.name, ClassFile.write(host));
    }

    private static void split(ClassNode host, MethodNode method, int number) {
        Split split = new Split(host, method, number);
        MethodNode driver = split.driver(method.desc, (code, returned) -> {});
        host.methods.set(host.methods.indexOf(method), driver);
        host.methods.add(split.body(method.desc));
    }
}
