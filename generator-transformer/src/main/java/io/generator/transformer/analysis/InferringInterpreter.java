package io.generator.transformer.analysis;

import org.objectweb.asm.Type;

/** Types where no stack map says them: of two references that meet, their common superclass remains. */
final class InferringInterpreter extends TypeInterpreter {
    private final CommonSuperclass common;

    InferringInterpreter(CommonSuperclass common) {
        this.common = common;
    }

    @Override
    public JvmValue merge(JvmValue first, JvmValue second) {
        boolean references = first.kind() == JvmValue.Kind.REFERENCE && second.kind() == JvmValue.Kind.REFERENCE;
        if (!references || first.equals(second)) return super.merge(first, second);
        Type type = common.of(first.storageType(), second.storageType());
        return type.equals(first.storageType()) && !first.isThis() ? first : JvmValue.reference(type);
    }
}
