package io.generator.transformer.inspect;

import io.generator.transformer.emit.TransformMarker;
import io.generator.transformer.inspect.SavedVariable.Storing;
import io.generator.transformer.model.GeneratedNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What can still be seen of the methods of a class that was rewritten before: what its frames say, and its bytecode. */
final class RewrittenClass {
    private final byte[] classFile;
    private final ClassNode node = new ClassNode();

    private RewrittenClass(byte[] classFile) {
        this.classFile = classFile;
        new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    }

    /** The methods of which the frame class is found. */
    static List<InspectedMethod> methods(byte[] classFile, Function<String, Optional<byte[]>> frames) {
        RewrittenClass rewritten = new RewrittenClass(classFile);
        String folder = rewritten.node.name.substring(0, rewritten.node.name.lastIndexOf('/') + 1);
        return TransformMarker.readHost(classFile).map(TransformMarker.Host::frames).orElse(List.of()).stream()
                .flatMap(frame -> frames.apply(folder + frame).stream())
                .flatMap(frame -> rewritten.method(frame).stream())
                .toList();
    }

    private Optional<InspectedMethod> method(byte[] frameClass) {
        FrameType frame = FrameReader.read(frameClass);
        LayoutReader layout = LayoutReader.read(frameClass);
        String bodyDescriptor = GeneratedNames.bodyDescriptor(frame.name().replace('.', '/'));
        return find(layout.method(), layout.descriptor()).flatMap(entry -> find(layout.method(), bodyDescriptor)
                .map(body -> method(entry, body, frame, layout)));
    }

    private Optional<MethodNode> find(String name, String descriptor) {
        return node.methods.stream()
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .findFirst();
    }

    private InspectedMethod method(MethodNode entry, MethodNode body, FrameType frame, LayoutReader layout) {
        return new InspectedMethod(
                entry.name,
                entry.desc,
                entry.name + Names.parameters(entry.desc),
                Names.simple(Type.getReturnType(entry.desc)),
                layout.lines().get(0),
                frame,
                states(frame, layout),
                List.of(),
                Listings.of(classFile, body, Listings.resumed(body)),
                Listings.of(classFile, entry, Map.of()),
                ControlFlow.NONE);
    }

    private static List<State> states(FrameType frame, LayoutReader layout) {
        List<State> states = new ArrayList<>();
        IntStream.range(0, layout.lines().size())
                .mapToObj(number -> new State(
                        number,
                        number == 0 ? State.START : State.UNKNOWN,
                        layout.lines().get(number),
                        variables(layout.locals().get(number), frame.saved()),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        layout.cleanup().contains(number)))
                .forEach(states::add);
        return states;
    }

    /** A frame says of each state {@code name=index} for each local that is alive. */
    private static List<SavedVariable> variables(String locals, List<FrameType.Field> fields) {
        return Arrays.stream(locals.split(" "))
                .filter(local -> !local.isEmpty())
                .flatMap(local -> variable(local, fields))
                .toList();
    }

    private static Stream<SavedVariable> variable(String local, List<FrameType.Field> fields) {
        int separator = local.lastIndexOf('=');
        FrameType.Field field = fields.get(Integer.parseInt(local.substring(separator + 1)));
        return Stream.of(
                new SavedVariable(local.substring(0, separator), -1, field.type(), field.name(), Storing.UNKNOWN));
    }
}
