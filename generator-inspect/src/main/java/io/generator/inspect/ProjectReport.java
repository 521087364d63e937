package io.generator.inspect;

import io.generator.transformer.inspect.InspectedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Pages about all generators of a project: an index, and a page for each class.
 *
 * @param directory where to write them; made if need be
 * @param title what the index is headed by
 * @param sources where the source lines come from
 */
public record ProjectReport(Path directory, String title, Sources sources) {

    /** What can be written. */
    public enum Format {
        /** {@code index.html}, and a page for each class. */
        HTML,
        /** {@code inspect.json}. */
        JSON,
        /** {@code inspect.txt}. */
        TEXT
    }

    /** Writes the classes. Pages of classes that are gone stay behind. */
    public void write(List<InspectedClass> classes, Set<Format> formats) throws IOException {
        Files.createDirectories(directory);
        if (formats.contains(Format.HTML)) writePages(classes);
        if (formats.contains(Format.JSON)) write("inspect.json", JsonRendering.of(classes));
        if (formats.contains(Format.TEXT)) write("inspect.txt", new TextRendering(sources).of(classes));
    }

    private void writePages(List<InspectedClass> classes) throws IOException {
        HtmlRendering rendering = new HtmlRendering(sources);
        for (InspectedClass inspected : classes)
            write(IndexRendering.fileName(inspected), rendering.of(List.of(inspected), inspected.name()));
        write("index.html", IndexRendering.of(classes, title));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
