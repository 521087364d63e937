package io.generator.frame;

import java.lang.StackWalker.StackFrame;

/** Where a frame was made, innermost first: as much as is needed to tell one place from another. */
final class CreationStack {
    private static final int DEPTH = 10;
    private static final String RUNTIME = CreationStack.class.getPackageName() + ".";
    private static final StackWalker WALKER = StackWalker.getInstance();

    private CreationStack() {}

    static StackTraceElement[] here() {
        return WALKER.walk(stack -> stack.dropWhile(CreationStack::isMaking)
                .limit(DEPTH)
                .map(StackFrame::toStackTraceElement)
                .toArray(StackTraceElement[]::new));
    }

    /** The constructors of frames: of the runtime, and of a generated class. */
    private static boolean isMaking(StackFrame line) {
        return line.getClassName().startsWith(RUNTIME) || line.getMethodName().equals("<init>");
    }
}
