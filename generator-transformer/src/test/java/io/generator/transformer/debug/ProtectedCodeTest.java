package io.generator.transformer.debug;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** What the exception table of each body covers, against that of the method that it was made of. */
class ProtectedCodeTest {
    /** What awaits are written with, what they are made of, and what ends an asynchronous body. */
    private static final Set<String> OF_ASYNC = Set.of(
            "await", "mustWait", "hasNext", "advance", "close", "aclose", "of", "completedFuture", "completedStage");

    static List<String> boxes() throws Exception {
        return DebugTablesTest.boxes();
    }

    /** What is raised in a suspended generator, or thrown by the source's own code, has the handlers of the source. */
    @ParameterizedTest
    @MethodSource("boxes")
    @Hazard("exc-dispatch-outside-range")
    void eachCallHasTheHandlersThatItHasInTheSource(String box) throws IOException, AnalyzerException {
        for (Rewritten method : Rewritten.of(TransformedClasses.classFile(box))) {
            Set<String> calls = calls(method, method.source());
            assertThat(calls(method, method.body())).as(method::toString).containsExactlyElementsOf(calls);
        }
    }

    @ParameterizedTest
    @MethodSource("boxes")
    @Hazard("exc-dispatch-outside-range")
    void whatDispatchesSavesAndRestoresHasNone(String box) throws IOException {
        for (Rewritten method : Rewritten.of(TransformedClasses.classFile(box))) {
            MethodNode body = method.body();
            int dispatches = 0;
            while (body.instructions.get(dispatches).getOpcode() < 0) dispatches++;
            assertThat(handlers(body, dispatches)).as(method::toString).isEmpty();
            for (int i = 0; i < body.instructions.size(); i++)
                if (movesBetweenFrameAndStack(method, body.instructions.get(i)))
                    assertThat(handlers(body, i)).as("%s at %d", method, i).isEmpty();
        }
    }

    private static boolean movesBetweenFrameAndStack(Rewritten method, AbstractInsnNode instruction) {
        if (instruction instanceof FieldInsnNode access) return access.owner.equals(method.frame());
        return instruction instanceof MethodInsnNode call
                && call.owner.equals(method.frame())
                && call.name.equals("delegateTo");
    }

    /** The types that are asked for, in their order; behind an entry for all of them no other is ever asked. */
    private static List<String> handlers(MethodNode method, int index) {
        List<String> types = new ArrayList<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            int start = method.instructions.indexOf(block.start);
            int end = method.instructions.indexOf(block.end);
            if (start > index || index >= end || types.contains("any")) continue;
            types.add(block.type == null ? "any" : block.type);
        }
        return types;
    }

    private static Set<String> calls(Rewritten method, MethodNode code) throws AnalyzerException {
        List<Frame<BasicValue>> frames = method.frames(code);
        Set<String> calls = new TreeSet<>();
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i) == null || !(code.instructions.get(i) instanceof MethodInsnNode call)) continue;
            String name = name(method, call);
            if (!name.isEmpty()) calls.add(name + " in line " + Rewritten.lineOf(call) + ": " + handlers(code, i));
        }
        return calls;
    }

    /** Whether it awaits, or returns what only such a method does. */
    private static boolean isAsync(Rewritten method) {
        String returned = Type.getReturnType(method.source().desc).getClassName();
        if (returned.matches(".*\\.(Coroutine|AsyncGen|CompletableFuture|CompletionStage)")) return true;
        for (AbstractInsnNode instruction : method.body().instructions)
            if (instruction instanceof MethodInsnNode call && call.name.equals("mustWait")) return true;
        return false;
    }

    /** Without what is added or left away: what ends a body, boxes of what is yielded and takes it out of them. */
    private static String name(Rewritten method, MethodInsnNode call) {
        if (call.owner.equals(method.frame())) return call.name.equals("resumed") ? "is resumed" : "";
        if (call.owner.equals("io/generator/Gen") && call.name.startsWith("yield")) return "is resumed";
        if (isAsync(method) && OF_ASYNC.contains(call.name)) return "";
        boolean ends = call.name.startsWith("done") || call.name.equals("returning") || call.name.equals("empty");
        boolean boxes = call.owner.startsWith("java/lang/") && call.name.matches("valueOf|[a-z]+Value");
        return ends || boxes ? "" : call.owner + "." + call.name;
    }
}
