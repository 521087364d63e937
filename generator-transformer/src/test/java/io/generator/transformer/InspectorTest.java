package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.inspect.ControlFlow;
import io.generator.transformer.inspect.FrameType;
import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedClass.Origin;
import io.generator.transformer.inspect.InspectedMethod;
import io.generator.transformer.inspect.Inspector;
import io.generator.transformer.inspect.Instruction;
import io.generator.transformer.inspect.SavedVariable;
import io.generator.transformer.inspect.State;
import io.generator.transformer.inspect.Transition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is shown of rewritten methods, worked out by hand from their sources. */
class InspectorTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            class Shown {
                @Generator static Gen<Integer> evens(int n) {
                    for (int i = 0; i < n; i++)
                        if (i %% 2 == 0) Gen.yield(i);
                    return Gen.done();
                }
                @Generator static Gen<Object> cleared(List<String> names) {
                    Gen.yield(names.size());
                    Gen.yield("end");
                    return Gen.done();
                }
                @Generator TwoWayGen<Integer, Integer, Integer> operands(long a) {
                    int sum = Math.addExact(7, Gen.<Integer>yield(1));
                    return TwoWayGen.returning(sum);
                }
                @Generator static Gen<Integer> guarded(Iterable<Integer> inner) {
                    try {
                        Gen.yieldFrom(inner);
                    } catch (IllegalStateException e) {
                        Gen.yield(-1);
                    } finally {
                        System.out.println();
                    }
                    return Gen.done();
                }
                @Generator static Gen<Integer> empty() { return Gen.done(); }
                static Gen<Integer> lambda() { return Gen.of(() -> { Gen.yield(1); Gen.yield(2); }); }
                @io.generator.annotation.Async
                static Coroutine<Integer> awaiting(Awaitable<Integer> a, Awaitable<Integer> b) {
                    int sum = Async.await(a);
                    return Coroutine.of(sum + Async.await(b));
                }
                static void plain() {}
                %s
            }
            """.formatted(constants());

    /** So many constants that some instructions need two bytes for the number of one. */
    private static String constants() {
        String sum = IntStream.range(0, 300).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(", "));
        return """
                static String[] many() { return new String[] {%s}; }
                @Generator static Gen<String> late() { Gen.yield("late"); return Gen.done(); }
                """.formatted(sum);
    }

    @TempDir
    private static Path directory;

    private static Compilation compilation;
    private static InspectedClass shown;

    @BeforeAll
    static void inspect() {
        compilation = Compilation.of(directory, Map.of("p.Shown", SOURCE), "-g");
        shown = new Inspector(compilation.hierarchy())
                .inspect(compilation.classFile("p.Shown"), none -> Optional.empty())
                .orElseThrow();
    }

    private static InspectedMethod method(String name) {
        return shown.methods().stream()
                .filter(method -> method.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> variables(List<SavedVariable> variables) {
        return variables.stream()
                .map(v -> v.type() + " " + v.name() + " in " + v.field() + " " + v.storing())
                .toList();
    }

    private static List<Integer> next(State state) {
        return state.next().stream().map(Transition::to).toList();
    }

    @Test
    void tellsTheMethodsOfAClass() {
        assertThat(shown.name()).isEqualTo("p.Shown");
        assertThat(shown.sourceFile()).isEqualTo("Shown.java");
        assertThat(shown.origin()).isEqualTo(Origin.COMPILED);
        assertThat(shown.methods().stream().map(InspectedMethod::displayName))
                .contains("evens(int)", "cleared(List)", "operands(long)", "empty()", "lambda")
                .doesNotContain("plain()");
        assertThat(method("evens").returnType()).isEqualTo("Gen");
        assertThat(method("evens").firstLine()).isEqualTo(7);
    }

    @Test
    void tellsWhatIsSavedAndWhatTheFieldHasAlready() {
        State yield = method("evens").states().get(1);
        assertThat(yield.kind()).isEqualTo("yield");
        assertThat(yield.line()).isEqualTo(8);
        assertThat(variables(yield.locals())).containsExactly("int n in n KEPT", "int i in i WRITTEN");
        assertThat(yield.operands()).isEmpty();
        assertThat(yield.cleared()).isEmpty();
        assertThat(yield.repeated())
                .as("the pop of what was sent, the i++ and the jump")
                .isEqualTo(3);
        assertThat(variables(method("evens").states().get(0).locals())).containsExactly("int n in n WRITTEN");
    }

    @Test
    void tellsOfAnAwaitWhatIsSavedIfItHasToWait() {
        InspectedMethod awaiting = method("awaiting");
        assertThat(awaiting.returnType()).isEqualTo("Coroutine");
        assertThat(awaiting.frame().extended()).isEqualTo("io.generator.frame.CoroutineFrame");
        assertThat(awaiting.states().stream().map(State::kind)).containsExactly("start", "await", "await");
        State first = awaiting.states().get(1);
        assertThat(variables(first.locals())).containsExactly("Awaitable b in b KEPT");
        assertThat(first.cleared()).containsExactly("a");
        assertThat(next(first))
                .as("where the second one need not wait, the end")
                .containsExactly(2, Transition.END);
        State second = awaiting.states().get(2);
        assertThat(variables(second.operands())).containsExactly("int  in stack$0 WRITTEN");
        assertThat(second.locals()).isEmpty();
    }

    @Test
    void tellsTheFrameClass() {
        FrameType frame = method("operands").frame();
        assertThat(frame.name()).isEqualTo("p.Shown$operands$Frame");
        assertThat(frame.extended()).isEqualTo("io.generator.frame.GeneratorFrame");
        assertThat(frame.fields().stream().map(f -> f.role() + " " + f.type() + " " + f.name()))
                .containsExactly("RECEIVER Shown this$", "VALUE int yield$", "SAVED int stack$0");
    }

    @Test
    void tellsWhatIsCleared() {
        InspectedMethod cleared = method("cleared");
        assertThat(variables(cleared.states().get(0).locals())).containsExactly("List names in names WRITTEN");
        assertThat(cleared.states().get(1).locals()).isEmpty();
        assertThat(cleared.states().get(1).cleared()).containsExactly("names");
        assertThat(cleared.states().get(2).cleared()).isEmpty();
    }

    @Test
    void tellsTheOperandsOnTheStack() {
        State yield = method("operands").states().get(1);
        assertThat(variables(yield.operands())).containsExactly("int  in stack$0 WRITTEN");
        assertThat(yield.locals()).as("the parameter is never read").isEmpty();
    }

    @Test
    void tellsWhichStatesComeNext() {
        assertThat(method("evens").states())
                .map(InspectorTest::next)
                .containsExactly(List.of(1, Transition.END), List.of(1, Transition.END));
        assertThat(method("guarded").states())
                .map(InspectorTest::next)
                .containsExactly(List.of(1), List.of(2, Transition.END), List.of(Transition.END));
        assertThat(method("empty").states()).map(InspectorTest::next).containsExactly(List.of(Transition.END));
    }

    @Test
    void tellsTheLinesOnTheWay() {
        State yield = method("evens").states().get(1);
        assertThat(yield.next().get(0).lines()).as("to itself").containsExactly(8, 7, 8);
        assertThat(yield.next().get(1).lines()).as("to the end").containsExactly(8, 7, 9);
    }

    @Test
    void tellsWhereCleanupIsDue() {
        assertThat(method("guarded").states().stream().map(State::cleansUp)).containsExactly(false, true, true);
        assertThat(method("guarded").states().stream().map(State::kind)).containsExactly("start", "delegate", "yield");
    }

    @Test
    void partsBlocksAtSuspensionPoints() {
        ControlFlow flow = method("evens").flow();
        assertThat(flow.blocks().stream().filter(block -> block.state() == 1)).hasSize(1);
        ControlFlow.Block suspending = flow.blocks().stream()
                .filter(block -> block.state() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(method("evens").original().get(suspending.last()).text())
                .isEqualTo("invokestatic Gen.yield(Object): Object");
        assertThat(flow.edges().stream().filter(edge -> edge.from() == suspending.id()))
                .extracting(ControlFlow.Edge::kind)
                .containsExactly(ControlFlow.Kind.RESUME);
        assertThat(method("guarded").flow().edges().stream()
                        .filter(edge -> edge.kind() == ControlFlow.Kind.EXCEPTION)
                        .map(ControlFlow.Edge::label))
                .containsOnly("any");
        assertThat(method("guarded").flow().edges().stream()
                        .filter(edge -> edge.kind() == ControlFlow.Kind.RAISE)
                        .map(ControlFlow.Edge::label))
                .containsExactly("IllegalStateException", "any", "any");
    }

    @Test
    void blocksCoverTheReachableInstructionsOnce() {
        for (InspectedMethod method : shown.methods()) {
            List<Integer> covered = new ArrayList<>();
            method.flow().blocks().forEach(block -> IntStream.rangeClosed(block.first(), block.last())
                    .forEach(covered::add));
            assertThat(covered).as(method.displayName()).doesNotHaveDuplicates();
            assertThat(covered)
                    .as(method.displayName())
                    .hasSize(method.original().size());
        }
    }

    @Test
    void showsInstructionsAsAPersonWouldWriteThem() {
        assertThat(method("evens").original().stream().limit(4).map(i -> i.line() + " " + i.offset() + " " + i.text()))
                .containsExactly("7 0 iconst_0", "7 1 istore 1 (i)", "7 2 iload 1 (i)", "7 3 iload 0 (n)");
        assertThat(method("evens").original().stream()
                        .filter(i -> i.state() == 1)
                        .map(Instruction::opcode))
                .containsExactly("invokestatic");
        assertThat(method("evens").body().get(0).text()).isEqualTo("iload 1");
        assertThat(method("evens").body().stream().filter(i -> i.state() == 1).map(Instruction::offset))
                .containsExactly(targetOfDispatch(method("evens")));
        assertThat(method("guarded").body().stream().filter(i -> i.state() > 0)).hasSize(2);
        assertThat(method("evens").entry().get(0).text()).isEqualTo("new Shown$evens$Frame");
    }

    private static int targetOfDispatch(InspectedMethod method) {
        return Integer.parseInt(method.body().get(1).operands().replace("to ", ""));
    }

    /** ASM's reader says where it is: also in a class with so many constants that {@code ldc} is of another size. */
    @Test
    void offsetsAreThoseOfTheClassFile() {
        Map<String, List<Integer>> offsets = offsets(compilation.classFile("p.Shown"));
        for (InspectedMethod method : shown.methods())
            if (!method.name().startsWith("lambda$"))
                assertThat(method.original().stream().map(Instruction::offset))
                        .as(method.name())
                        .containsExactlyElementsOf(offsets.get(method.name() + method.descriptor()));
        byte[] rewritten = compilation
                .transformer()
                .transform(compilation.classFile("p.Shown"))
                .classFile();
        Map<String, List<Integer>> after = offsets(rewritten);
        for (InspectedMethod method : shown.methods())
            assertThat(method.body().stream().map(Instruction::offset))
                    .as(method.name())
                    .containsExactlyElementsOf(after.get(
                            method.name() + "(L" + method.frame().name().replace('.', '/') + ";I)I"));
    }

    /** Where each method's instructions lie; a receiver is no part of a descriptor. */
    private static Map<String, List<Integer>> offsets(byte[] classFile) {
        Map<String, List<Integer>> offsets = new HashMap<>();
        List<Integer> current = new ArrayList<>();
        ClassReader reader = new ClassReader(classFile) {
            @Override
            protected void readBytecodeInstructionOffset(int bytecodeOffset) {
                current.add(bytecodeOffset);
            }
        };
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(int access, String name, String desc, String sig, String[] ex) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitEnd() {
                                offsets.put(name + desc, List.copyOf(current));
                                current.clear();
                            }
                        };
                    }
                },
                0);
        return offsets;
    }

    @Test
    void tellsWhatCanStillBeSeenOfARewrittenClass() {
        TransformResult result = compilation.transformer().transform(compilation.classFile("p.Shown"));
        Inspector inspector = new Inspector(compilation.hierarchy());
        InspectedClass again = inspector
                .inspect(
                        result.classFile(),
                        name -> Optional.ofNullable(result.frames().get(name)))
                .orElseThrow();
        assertThat(again.origin()).isEqualTo(Origin.REWRITTEN);
        assertThat(again.methods()).hasSameSizeAs(shown.methods());
        for (InspectedMethod method : again.methods()) {
            InspectedMethod whole = method(method.name());
            assertThat(method.original()).isEmpty();
            assertThat(method.body()).isEqualTo(whole.body());
            assertThat(method.entry()).isEqualTo(whole.entry());
            assertThat(method.frame()).isEqualTo(whole.frame());
            assertThat(method.states())
                    .map(InspectorTest::known)
                    .isEqualTo(whole.states().stream().map(InspectorTest::known).toList());
        }
        assertThat(inspector
                        .inspect(result.classFile(), name -> Optional.empty())
                        .orElseThrow()
                        .methods())
                .isEmpty();
    }

    /** What a frame says of itself of a state. */
    private static String known(State state) {
        return state.number() + " " + state.line() + " " + state.cleansUp() + " "
                + state.locals().stream()
                        .filter(local -> !local.field().isEmpty())
                        .map(local -> local.type() + " " + local.name() + " in " + local.field())
                        .toList();
    }

    @Test
    void tellsOfWhatAClassWasMade() {
        byte[] compiled = compilation.classFile("p.Shown");
        byte[] rewritten = compilation.transformer().transform(compiled).classFile();
        Inspector inspector = new Inspector(compilation.hierarchy());
        assertThat(inspector.isMadeOf(rewritten, compiled)).isTrue();
        assertThat(inspector.isMadeOf(rewritten, rewritten)).isTrue();
        rewritten[rewritten.length - 1]++;
        assertThat(inspector.isMadeOf(rewritten, compiled)).isFalse();
    }

    @Test
    void aRefusedClassHasDiagnosticsAndNoMethods(@TempDir Path other) {
        String wrong = "package p; class Wrong { static void f() { io.generator.Gen.yield(1); } }";
        try (Compilation refused = Compilation.of(other, Map.of("p.Wrong", wrong))) {
            InspectedClass inspected = new Inspector(refused.hierarchy())
                    .inspect(refused.classFile("p.Wrong"), name -> Optional.empty())
                    .orElseThrow();
            assertThat(inspected.methods()).isEmpty();
            assertThat(inspected.diagnostics()).singleElement().satisfies(diagnostic -> assertThat(diagnostic.rule())
                    .isEqualTo(Rule.YIELD_OUTSIDE_GENERATOR));
        }
    }

    @Test
    void theSizeOfABodyDoesNotMatter(@TempDir Path other) {
        String yields = IntStream.range(0, 200)
                .mapToObj(i -> "if (n > " + i + ") Gen.yield(" + i + ");\n")
                .collect(Collectors.joining());
        String large = """
                package p;
                import io.generator.*;
                class Large {
                    @io.generator.annotation.Generator static Gen<Integer> all(int n) {
                        %s return Gen.done();
                    }
                }
                """.formatted(yields);
        try (Compilation compiled = Compilation.of(other, Map.of("p.Large", large))) {
            InspectedMethod method = new Inspector(compiled.hierarchy())
                    .inspect(compiled.classFile("p.Large"), name -> Optional.empty())
                    .orElseThrow()
                    .methods()
                    .get(0);
            assertThat(method.suspensionPoints()).hasSize(200);
            assertThat(next(method.states().get(100))).hasSize(101).last().isEqualTo(Transition.END);
            assertThat(method.states().get(100).next().get(0).blocks()).isNotEmpty();
            assertThat(method.states().get(100).next().get(99).blocks())
                    .as("too far away")
                    .isEmpty();
        }
    }
}
