package io.generator.inspect;

import io.generator.transformer.inspect.ControlFlow.Block;
import io.generator.transformer.inspect.InspectedMethod;
import java.util.ArrayList;
import java.util.List;

/** What is written into the boxes of the graph: the source lines of a block or, without the source, its instructions. */
record BlockText(InspectedMethod method, Sources.Excerpt source) {
    private static final int ROWS = 5;
    private static final int WIDTH = 44;

    List<List<String>> all() {
        return method.flow().blocks().stream().map(this::rows).toList();
    }

    private List<String> rows(Block block) {
        List<String> rows = new ArrayList<>();
        rows.add(title(block));
        List<String> content = source.lines().isEmpty() ? instructions(block) : sourceLines(block);
        content.stream()
                .limit(content.size() > ROWS ? ROWS - 1 : ROWS)
                .map(BlockText::cut)
                .forEach(rows::add);
        if (content.size() > ROWS) rows.add("… " + (content.size() - ROWS + 1) + " more");
        return rows;
    }

    private String title(Block block) {
        int first = method.original().get(block.first()).offset();
        int last = method.original().get(block.last()).offset();
        return "B" + block.id() + "  " + (first == last ? first : first + "–" + last) + ending(block);
    }

    private String ending(Block block) {
        if (block.state() > 0) return "  " + method.states().get(block.state()).kind() + " " + block.state();
        String opcode = method.original().get(block.last()).opcode();
        if (opcode.endsWith("return")) return "  return";
        return opcode.equals("athrow") ? "  throw" : "";
    }

    private List<String> sourceLines(Block block) {
        return block.lines().stream()
                .map(line -> line + "  " + source.line(line).strip())
                .toList();
    }

    private List<String> instructions(Block block) {
        return method.original().subList(block.first(), block.last() + 1).stream()
                .map(instruction -> instruction.offset() + "  " + instruction.text())
                .toList();
    }

    private static String cut(String text) {
        return text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
    }
}
