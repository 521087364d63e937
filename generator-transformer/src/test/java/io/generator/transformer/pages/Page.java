package io.generator.transformer.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, in GitHub's Markdown. */
record Page(Path file, String text) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("\\[[^]\\n]*]\\(([^)\\s]+)\\)");

    static Page of(String path) throws IOException {
        Path file = ROOT.resolve(path);
        return new Page(file, Files.readString(file));
    }

    /** All pages: those of the root, and those below {@code docs}. */
    static List<Page> all() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> files = Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            List<Page> pages = new java.util.ArrayList<>();
            for (Path file : files) pages.add(new Page(file, Files.readString(file)));
            return pages;
        }
    }

    /** The fenced code in a language. */
    List<String> snippets(String language) {
        return find(FENCED)
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }

    /** What the page links to. */
    List<String> links() {
        return prose().find(LINK).map(match -> match.group(1)).toList();
    }

    /** The names by which others can link to a place in the page. */
    List<String> anchors() {
        return prose().find(HEADING).map(match -> anchor(match.group(1))).toList();
    }

    /** What stands under a heading of the second level, up to the next one. */
    String section(String heading) {
        String start = "\n## " + heading + "\n";
        if (!text.contains(start)) throw new IllegalArgumentException("no heading " + heading + " in " + file);
        return text.substring(text.indexOf(start) + start.length()).split("\n## ")[0];
    }

    private Page prose() {
        return new Page(file, FENCED.matcher(text).replaceAll(""));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    private Stream<MatchResult> find(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }
}
