package io.generator.transformer.inspect;

import io.generator.transformer.model.GeneratedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** Reads the {@code @FrameLayout} of a frame class. */
final class LayoutReader {
    private final Map<String, Object> values = new HashMap<>();

    private LayoutReader(AnnotationNode annotation) {
        for (int i = 0; i + 1 < annotation.values.size(); i += 2)
            values.put((String) annotation.values.get(i), annotation.values.get(i + 1));
    }

    static LayoutReader read(byte[] frameClass) {
        ClassNode node = new ClassNode();
        new ClassReader(frameClass).accept(node, ClassReader.SKIP_CODE);
        return node.visibleAnnotations.stream()
                .filter(annotation -> annotation.desc.equals(GeneratedNames.LAYOUT_ANNOTATION))
                .map(LayoutReader::new)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(node.name + " is no saved frame"));
    }

    String method() {
        return (String) values.getOrDefault("method", "");
    }

    String descriptor() {
        return (String) values.getOrDefault("descriptor", "");
    }

    /** The source line of each state. */
    List<Integer> lines() {
        return integers("lines");
    }

    /** The live locals of each state. */
    List<String> locals() {
        List<String> locals = new ArrayList<>();
        for (Object value : (List<?>) values.getOrDefault("locals", List.of())) locals.add((String) value);
        return locals;
    }

    /** The states where something is still to be cleaned up. */
    List<Integer> cleanup() {
        return integers("cleanup");
    }

    private List<Integer> integers(String name) {
        List<Integer> integers = new ArrayList<>();
        for (Object value : (List<?>) values.getOrDefault(name, List.of())) integers.add((Integer) value);
        return integers;
    }
}
