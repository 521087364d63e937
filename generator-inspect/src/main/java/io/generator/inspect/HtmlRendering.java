package io.generator.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One page to click through, which needs nothing beside itself: style, script and data are in it, and it forbids itself the
 * network.
 *
 * @param sources where the source lines come from
 */
public record HtmlRendering(Sources sources) {

    /**
     * What the page is made of.
     *
     * @param title what it is about
     * @param document what {@link JsonRendering} writes
     * @param methods what belongs to each method besides, for all classes in turn
     */
    record Page(String title, JsonRendering.Document document, List<View> methods) {}

    /**
     * How a method is shown.
     *
     * @param source its source
     * @param layout its graph
     */
    record View(Sources.Excerpt source, GraphLayout layout) {}

    /** All classes on one page. */
    public String of(List<InspectedClass> classes, String title) {
        List<View> views = classes.stream()
                .flatMap(owner -> owner.methods().stream().map(method -> view(owner, method)))
                .toList();
        String data = json(new Page(title, JsonRendering.document(classes), views));
        return resource("page.html")
                .replace("{{title}}", escaped(title))
                .replace("{{style}}", resource("page.css"))
                .replace("{{script}}", resource("page.js"))
                .replace("{{data}}", data);
    }

    private View view(InspectedClass owner, InspectedMethod method) {
        Sources.Excerpt source = sources.of(owner, method);
        return new View(source, GraphLayout.of(method.flow(), new BlockText(method, source).all()));
    }

    /** No text in it can end the element that it is in. */
    private static String json(Page page) {
        try {
            return JsonRendering.MAPPER.writeValueAsString(page).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can be written", e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlRendering.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
