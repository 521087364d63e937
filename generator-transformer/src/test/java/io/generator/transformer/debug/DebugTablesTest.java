package io.generator.transformer.debug;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** The debug tables of each body that comes out of the boxes, against those of the method that it was made of. */
class DebugTablesTest {
    private static final String BOXES = "io.generator.box";

    static List<String> boxes() throws IOException, URISyntaxException {
        Path root = Path.of(DebugTablesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(root.resolve(BOXES.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> BOXES + "." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<Rewritten> rewritten(String box) throws IOException {
        return Rewritten.of(TransformedClasses.classFile(box));
    }

    @Test
    void looksAtManyMethods() throws IOException, URISyntaxException {
        int methods = 0;
        for (String box : boxes()) methods += rewritten(box).size();
        assertThat(methods).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("boxes")
    @Hazard("dbg-lvt-duplicate")
    void aSlotHasOneVariableAtATime(String box) throws IOException {
        for (Rewritten method : rewritten(box)) {
            MethodNode body = method.body();
            int code = body.instructions.size();
            for (LocalVariableNode variable : body.localVariables) {
                assertThat(start(body, variable)).as(method::toString).isLessThan(end(body, variable));
                assertThat(end(body, variable)).as(method::toString).isLessThanOrEqualTo(code);
                assertThat(body.localVariables)
                        .filteredOn(other -> overlap(body, variable, other))
                        .as("%s: %s", method, variable.name)
                        .containsExactly(variable);
            }
        }
    }

    private static boolean overlap(MethodNode body, LocalVariableNode one, LocalVariableNode other) {
        return slots(one).anyMatch(slot -> slots(other).anyMatch(otherSlot -> slot == otherSlot))
                && start(body, one) < end(body, other)
                && start(body, other) < end(body, one);
    }

    private static IntStream slots(LocalVariableNode variable) {
        return IntStream.range(
                variable.index, variable.index + Rewritten.valueOf(variable).getSize());
    }

    private static int start(MethodNode body, LocalVariableNode variable) {
        return body.instructions.indexOf(variable.start);
    }

    private static int end(MethodNode body, LocalVariableNode variable) {
        return body.instructions.indexOf(variable.end);
    }

    @ParameterizedTest
    @MethodSource("boxes")
    @Hazard("dbg-lvt-ranges")
    void aDeclaredVariableHasAValueOfItsKind(String box) throws IOException, AnalyzerException {
        for (Rewritten method : rewritten(box)) {
            MethodNode body = method.body();
            List<Frame<BasicValue>> frames = method.frames(body);
            for (LocalVariableNode variable : body.localVariables)
                for (int i = start(body, variable); i < end(body, variable); i++)
                    if (Rewritten.isReal(body, i))
                        assertThat(frames.get(i).getLocal(variable.index))
                                .as("%s: %s at %d", method, variable.name, i)
                                .isEqualTo(Rewritten.valueOf(variable));
        }
    }

    /** Between its parts lies what saves and restores; where values are restored, no variable is declared at all. */
    @Test
    @Hazard("dbg-lvt-splits")
    void aVariableThatLivesOverAYieldIsDeclaredInParts() throws IOException {
        Rewritten squares = rewritten(Debuggee.class.getName()).stream()
                .filter(method -> method.source().name.equals("squares"))
                .findFirst()
                .orElseThrow();
        assertThat(named(squares.source(), "total")).hasSize(1);
        assertThat(named(squares.body(), "total"))
                .hasSizeGreaterThan(1)
                .extracting(variable -> variable.index)
                .containsOnly(named(squares.source(), "total").get(0).index + 2);
        MethodNode body = squares.body();
        assertThat(body.localVariables)
                .allSatisfy(variable -> assertThat(IntStream.range(start(body, variable), end(body, variable)))
                        .noneMatch(i -> body.instructions.get(i) instanceof FieldInsnNode access
                                && access.getOpcode() == Opcodes.GETFIELD
                                && access.owner.equals(squares.frame())));
    }

    private static List<LocalVariableNode> named(MethodNode method, String name) {
        return method.localVariables.stream()
                .filter(variable -> variable.name.equals(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void declaresNoVariableThatTheSourceDoesNot(String box) throws IOException {
        for (Rewritten method : rewritten(box)) {
            int added = 2;
            int receiver = method.isStatic() ? 0 : 1;
            Set<String> declared = new HashSet<>();
            for (LocalVariableNode variable : method.source().localVariables)
                declared.add(text(variable, variable.index < receiver ? 0 : added));
            assertThat(method.body().localVariables).as(method::toString).allSatisfy(variable -> assertThat(declared)
                    .contains(text(variable, 0)));
        }
    }

    private static String text(LocalVariableNode variable, int added) {
        return variable.name + " " + variable.desc + " " + variable.signature + " " + (variable.index + added);
    }

    @ParameterizedTest
    @MethodSource("boxes")
    @Hazard("dbg-line-numbers")
    void hasTheSourceLinesAndNoOthers(String box) throws IOException, AnalyzerException {
        for (Rewritten method : rewritten(box)) {
            Collection<Integer> reachable = method.reachableLines(method.source());
            assertThat(reachable).isNotEmpty();
            assertThat(method.reachableLines(method.body()))
                    .as(method::toString)
                    .containsExactlyElementsOf(reachable);
        }
    }

    @ParameterizedTest
    @MethodSource("boxes")
    @Hazard("dbg-line-numbers")
    void eachCallHasTheLineThatItHasInTheSource(String box) throws IOException {
        for (Rewritten method : rewritten(box)) {
            List<String> calls = method.operationsWithLines(method.source());
            List<String> added = method.operationsWithLines(method.body()).stream()
                    .filter(call -> !calls.contains(call))
                    .toList();
            assertThat(added).as(method::toString).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("boxes")
    @Hazard("dbg-line-no-duplicate")
    void theDispatchHasNoLine(String box) throws IOException {
        for (Rewritten method : rewritten(box)) {
            AbstractInsnNode first = method.body().instructions.getFirst();
            while (first.getOpcode() < 0) first = first.getNext();
            assertThat(Rewritten.lineOf(first)).as(method::toString).isZero();
        }
    }
}
