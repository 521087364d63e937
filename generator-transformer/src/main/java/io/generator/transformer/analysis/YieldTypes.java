package io.generator.transformer.analysis;

import io.generator.transformer.model.Protocol;
import io.generator.transformer.model.SuspendableMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * The types that a generator's declared return type names.
 *
 * @param yielded the class of the values it yields, or null where the class file does not say it in one word: a type
 *     variable, a wildcard, a raw type
 * @param sent likewise, of the values it is sent
 */
record YieldTypes(@Nullable Type yielded, @Nullable Type sent) {

    static YieldTypes of(SuspendableMethod method) {
        Protocol protocol = method.protocol();
        if (!protocol.element().isEmpty()) return new YieldTypes(Type.getObjectType(protocol.element()), null);
        if (method.node().signature == null) return new YieldTypes(null, null);
        Arguments arguments = new Arguments();
        new SignatureReader(method.node().signature).accept(arguments);
        return new YieldTypes(arguments.get(0), protocol.isTwoWay() ? arguments.get(1) : null);
    }

    /** Collects the type arguments of the return type. */
    private static final class Arguments extends SignatureVisitor {
        private final List<@Nullable Type> found = new ArrayList<>();

        Arguments() {
            super(Opcodes.ASM9);
        }

        @Nullable
        Type get(int index) {
            return index < found.size() ? found.get(index) : null;
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return new SignatureVisitor(Opcodes.ASM9) {
                @Override
                public SignatureVisitor visitTypeArgument(char wildcard) {
                    found.add(null);
                    return wildcard == INSTANCEOF ? new Argument(found.size() - 1) : Ignored.VISITOR;
                }

                @Override
                public void visitTypeArgument() {
                    found.add(null);
                }
            };
        }

        /** Takes the class of one argument, but not of its own arguments. */
        private final class Argument extends SignatureVisitor {
            private final int index;
            private String name = "";

            Argument(int index) {
                super(Opcodes.ASM9);
                this.index = index;
            }

            @Override
            public void visitClassType(String internalName) {
                name = internalName;
            }

            @Override
            public void visitInnerClassType(String innerName) {
                name += "$" + innerName;
            }

            @Override
            public SignatureVisitor visitTypeArgument(char wildcard) {
                return Ignored.VISITOR;
            }

            @Override
            public SignatureVisitor visitArrayType() {
                return Ignored.VISITOR;
            }

            @Override
            public void visitEnd() {
                found.set(index, Type.getObjectType(name));
            }
        }
    }

    private static final class Ignored extends SignatureVisitor {
        static final SignatureVisitor VISITOR = new Ignored();

        private Ignored() {
            super(Opcodes.ASM9);
        }
    }
}
