package io.generator.conformance.rewrite;

import io.generator.transformer.model.GeneratedNames;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/** As what the bodies of methods are rewritten. */
public enum Form {
    /** Generators, which yield at each site. */
    GENERATOR(GeneratedNames.GENERATOR_ANNOTATION, GeneratedNames.TWO_WAY_GEN, "returning") {
        @Override
        void suspend(InstructionAdapter code, Site site, boolean isUniform) {
            boolean asCharacter = !isUniform && site.index() % 2 == 1;
            code.iconst(site.mask());
            Boxes.box(code, asCharacter ? Type.CHAR_TYPE : Type.INT_TYPE);
            code.invokestatic(GeneratedNames.GEN, "yield", "(Ljava/lang/Object;)Ljava/lang/Object;", true);
            code.pop();
        }
    },

    /**
     * Coroutines, which await at each site: a future that is completed later; where bodies need not be uniform also one that is
     * completed already, and another coroutine.
     */
    COROUTINE(GeneratedNames.ASYNC_ANNOTATION, GeneratedNames.COROUTINE, "of") {
        @Override
        void suspend(InstructionAdapter code, Site site, boolean isUniform) {
            code.iconst(site.mask());
            switch (isUniform ? 0 : site.index() % 3) {
                case 0 -> await(code, "pending", FUTURE, STAGE);
                case 1 -> await(code, "completed", FUTURE, STAGE);
                default -> await(code, "coroutine", GeneratedNames.COROUTINE, AWAITABLE);
            }
            code.pop();
        }
    };

    private static final String CHILD = "io/generator/conformance/child/";
    private static final String FUTURE = "java/util/concurrent/CompletableFuture";
    private static final String STAGE = "java/util/concurrent/CompletionStage";
    private static final String AWAITABLE = "io/generator/Awaitable";

    private final String annotation;
    private final String returned;
    private final String returning;

    Form(String annotation, String returned, String returning) {
        this.annotation = annotation;
        this.returned = returned;
        this.returning = returning;
    }

    private static void await(InstructionAdapter code, String maker, String made, String as) {
        code.invokestatic(CHILD + "Awaited", maker, "(I)L" + made + ";", false);
        code.invokestatic(GeneratedNames.ASYNC, "await", "(L" + as + ";)Ljava/lang/Object;", false);
    }

    /** The descriptor of the annotation that a body has. */
    String annotation() {
        return annotation;
    }

    /** What a body returns. */
    Type returned() {
        return Type.getObjectType(returned);
    }

    /** Suspends, and leaves the stack as it was. */
    abstract void suspend(InstructionAdapter code, Site site, boolean isUniform);

    /** Makes of the object on the stack what a body returns. */
    void toReturn(InstructionAdapter code) {
        code.invokestatic(
                returned, returning, "(Ljava/lang/Object;)" + returned().getDescriptor(), true);
    }

    /** Runs the body on the stack to its end, which leaves what it has returned there. */
    void drive(InstructionAdapter code) {
        code.invokestatic(CHILD + "Driver", "drive", "(" + returned().getDescriptor() + ")Ljava/lang/Object;", false);
    }
}
