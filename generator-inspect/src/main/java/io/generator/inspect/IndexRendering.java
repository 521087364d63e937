package io.generator.inspect;

import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A page that leads to the pages of classes, which lie beside it. */
final class IndexRendering {
    private IndexRendering() {}

    static String of(List<InspectedClass> classes, String title) {
        int methods = classes.stream().mapToInt(owner -> owner.methods().size()).sum();
        String sections = classes.stream().map(IndexRendering::section).collect(Collectors.joining("\n"));
        return HtmlRendering.resource("index.html")
                .replace("{{title}}", HtmlRendering.escaped(title))
                .replace("{{style}}", HtmlRendering.resource("page.css"))
                .replace("{{count}}", methods + (methods == 1 ? " generator" : " generators"))
                .replace("{{classes}}", classes.isEmpty() ? "<p>There are no generators here.</p>" : sections);
    }

    /** The file of a class's page, beside the index. */
    static String fileName(InspectedClass inspected) {
        return inspected.name() + ".html";
    }

    private static String section(InspectedClass owner) {
        String findings = owner.diagnostics().stream()
                .map(finding -> "<p class=\"note\">" + HtmlRendering.escaped(finding.toString()) + "</p>\n")
                .collect(Collectors.joining());
        String rows = owner.methods().stream().map(method -> row(owner, method)).collect(Collectors.joining());
        String table = "<table>\n<thead><tr><th scope=\"col\">Method</th><th scope=\"col\">Suspension points</th>"
                + "<th scope=\"col\">Saved fields</th></tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>";
        return "<h2>" + HtmlRendering.escaped(owner.name()) + "</h2>\n" + findings + (rows.isEmpty() ? "" : table);
    }

    private static String row(InspectedClass owner, InspectedMethod method) {
        String shown = HtmlRendering.escaped(method.displayName() + ": " + method.returnType());
        return "<tr><td><a href=\"" + HtmlRendering.escaped(address(owner, method)) + "\"><code>" + shown
                + "</code></a></td><td>" + method.suspensionPoints().size() + "</td><td>"
                + method.frame().saved().size() + "</td></tr>\n";
    }

    /** What the page itself writes behind its address, see {@code page.js}. */
    private static String address(InspectedClass owner, InspectedMethod method) {
        return encoded(fileName(owner)) + "#" + encoded(owner.name() + "." + method.name() + method.descriptor())
                + "/0";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%28", "(")
                .replace("%29", ")");
    }
}
