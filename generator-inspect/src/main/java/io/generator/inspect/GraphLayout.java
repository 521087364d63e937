package io.generator.inspect;

import io.generator.transformer.inspect.ControlFlow;
import io.generator.transformer.inspect.ControlFlow.Edge;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the blocks of a control-flow graph are to be drawn, in pixels: the layered layout of the Eclipse Layout Kernel, which
 * has the method's start at the top.
 *
 * @param width the width of the whole
 * @param height its height
 * @param nodes a box for each block, in their order
 * @param edges a line for each edge, in their order
 */
record GraphLayout(double width, double height, List<Node> nodes, List<Line> edges) {
    /** The width of a letter, and the height of a row: the page sets the text in just this size. */
    private static final double LETTER = 6.7;

    private static final double ROW = 16;
    private static final double MARGIN = 8;

    /** A box with rows of text. */
    record Node(double x, double y, double width, double height, List<String> rows) {}

    /**
     * A line, and where its label is; x and y in turn.
     *
     * @param points where it begins, bends and ends
     * @param label the corner of the label, or empty
     */
    record Line(List<Double> points, List<Double> label) {}

    /** Lays out a graph whose blocks have these rows of text. */
    static GraphLayout of(ControlFlow flow, List<List<String>> rows) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode graph = graph();
        List<ElkNode> nodes = rows.stream().map(text -> node(graph, text)).toList();
        List<ElkEdge> edges =
                flow.edges().stream().map(edge -> edge(edge, nodes)).toList();
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        List<Node> boxes = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) boxes.add(box(nodes.get(i), rows.get(i)));
        return new GraphLayout(
                round(graph.getWidth()),
                round(graph.getHeight()),
                boxes,
                edges.stream().map(GraphLayout::line).toList());
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        // Otherwise each branch pushes what follows it a bit to the side, and a long method becomes a staircase.
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        // Blocks come in the order of the code: what jumps back is what the source has as a loop.
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(16));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        return graph;
    }

    private static ElkNode node(ElkNode graph, List<String> rows) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        int longest = rows.stream().mapToInt(String::length).max().orElse(0);
        node.setDimensions(longest * LETTER + 2 * MARGIN, rows.size() * ROW + 2 * MARGIN);
        return node;
    }

    private static ElkEdge edge(Edge edge, List<ElkNode> nodes) {
        ElkEdge line = ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()));
        if (edge.label().isEmpty()) return line;
        ElkLabel label = ElkGraphUtil.createLabel(edge.label(), line);
        label.setDimensions(edge.label().length() * LETTER + 4, ROW);
        label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        return line;
    }

    private static Node box(ElkNode node, List<String> rows) {
        return new Node(round(node.getX()), round(node.getY()), round(node.getWidth()), round(node.getHeight()), rows);
    }

    private static Line line(ElkEdge edge) {
        List<Double> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            add(points, section.getStartX(), section.getStartY());
            for (ElkBendPoint bend : section.getBendPoints()) add(points, bend.getX(), bend.getY());
            add(points, section.getEndX(), section.getEndY());
        }
        List<Double> corner = new ArrayList<>();
        edge.getLabels().forEach(label -> add(corner, label.getX(), label.getY()));
        return new Line(points, corner);
    }

    private static void add(List<Double> numbers, double x, double y) {
        numbers.add(round(x));
        numbers.add(round(y));
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
