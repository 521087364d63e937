package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser, driven by clicks and keys. Pictures of it are left in {@code target/inspect-page}. */
class PageTest {
    private static final Path PICTURES = Path.of("target/inspect-page");

    @TempDir
    private static Path directory;

    private static Browser browser;
    private static String page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> program = Browser.find();
        if (program.isEmpty()) System.out.println("The page is not tested: there is no Chromium on the PATH.");
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on the PATH");
        page = write();
        Files.createDirectories(PICTURES);
        // Not a @TempDir: a browser still writes into its profile when it is stopped.
        browser = Browser.start(
                program.get(), Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser"));
    }

    private static String write() throws IOException {
        Path large = Samples.writeLarge(directory.resolve("sources"));
        List<Path> sources = new ArrayList<>(List.of(large));
        for (String name : List.of("Numbers", "Orders")) sources.add(Samples.SOURCES.resolve("demo/" + name + ".java"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        HtmlRendering rendering =
                new HtmlRendering(new Sources(List.of(Samples.SOURCES, directory.resolve("sources"))));
        Path file = directory.resolve("page.html");
        Files.writeString(file, rendering.of(Samples.compile(classes, sources).inspect(), "samples"));
        return file.toUri().toString();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void open() {
        browser.prefer("light");
        browser.resize(1440, 900);
        browser.open(page);
        browser.evaluate("localStorage.clear()");
        browser.open(page);
    }

    private static void choose(String method) {
        browser.evaluate("(() => { const s = document.getElementById('methods'); s.value = [...s.options].find(o =>"
                + " o.textContent.startsWith('" + method + "')).value; s.dispatchEvent(new Event('change')); })()");
    }

    private static String title() {
        return browser.text("#card-title");
    }

    private static void picture(String name) throws IOException {
        byte[] png = browser.screenshot();
        assertThat(png.length).as("the picture is not empty").isGreaterThan(20_000);
        Files.write(PICTURES.resolve(name + ".png"), png);
    }

    @Test
    void aClickOnASuspensionPointShowsItsFrame() {
        choose("total(");
        assertThat(title()).isEqualTo("1yield, line 40");
        browser.click("#source .badge[data-state=\"2\"]");
        assertThat(title()).isEqualTo("2yield, line 42");
        assertThat(browser.text("#state")).contains("long", "operand 0", "stack$0", "written here");
        assertThat(browser.text("#state .ways")).contains("yield, line 40", "by lines");
        assertThat(browser.evaluate("document.querySelectorAll('.node.selected').length")
                        .asInt())
                .isEqualTo(1);
        assertThat(browser.text(".node.selected")).contains("yield 2");
    }

    @Test
    void theWayToANextStateIsMarkedAndLeadsThere() {
        choose("evens(");
        assertThat(browser.text(".row.line")).contains("10", "Gen.yield(i)");
        assertThat(marked()).containsExactly("9", "10", "11");
        browser.evaluate("document.querySelector('.ways [data-to=\"1\"]').focus()");
        assertThat(marked()).as("only the way to state 1").containsExactly("9", "10");
        browser.evaluate("document.activeElement.blur()");
        assertThat(marked()).containsExactly("9", "10", "11");
        browser.press("p");
        assertThat(title()).startsWith("0start");
        browser.click(".ways [data-to=\"1\"]");
        assertThat(title()).startsWith("1yield");
    }

    private static List<String> marked() {
        List<String> lines = new ArrayList<>();
        browser.evaluate("[...document.querySelectorAll('#source .row.path')].map(row => row.dataset.line)")
                .forEach(line -> lines.add(line.asText()));
        return lines;
    }

    @Test
    void theKeyboardReachesEverything() {
        choose("all(");
        browser.press("n");
        assertThat(title()).isEqualTo("2delegate, line 22");
        browser.press("ArrowRight");
        assertThat(title()).isEqualTo("3yield, line 26");
        browser.press("ArrowLeft");
        browser.press("p");
        assertThat(title()).isEqualTo("1yield, line 21");
        for (String tab : List.of("bytecode", "states", "frame", "graph")) {
            browser.press(tab.substring(0, 1));
            assertThat(browser.evaluate("document.getElementById('panel-" + tab + "').hidden")
                            .asBoolean())
                    .as(tab)
                    .isFalse();
            assertThat(browser.evaluate("document.querySelectorAll('.panel:not([hidden])').length")
                            .asInt())
                    .isEqualTo(1);
        }
        browser.press("]");
        assertThat(browser.text("#card-title")).as("another method").isNotEqualTo("1yield, line 21");
        browser.press("?");
        assertThat(browser.evaluate("document.getElementById('help').open").asBoolean())
                .isTrue();
    }

    @Test
    void tabsAreTabs() {
        browser.evaluate("document.getElementById('tab-graph').focus()");
        browser.press("ArrowRight");
        assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("tab-bytecode");
        assertThat(browser.evaluate("document.activeElement.getAttribute('aria-selected')")
                        .asText())
                .isEqualTo("true");
        browser.click("#tab-states");
        assertThat(browser.evaluate("document.getElementById('panel-states').hidden")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void everyElementToPressHasAName() {
        choose("all(");
        for (String tab : List.of("g", "b", "s", "f")) {
            browser.press(tab);
            assertThat(browser.evaluate(
                                    "[...document.querySelectorAll('button, select')].filter(e => !(e.textContent.trim()"
                                            + " || e.getAttribute('aria-label'))).length")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void theThemeIsThatOfTheSystemUntilItIsChosen() {
        browser.prefer("dark");
        assertThat(brightness()).as("dark by the system").isLessThan(80);
        browser.prefer("light");
        assertThat(brightness()).as("light by the system").isGreaterThan(200);
        browser.press("t");
        assertThat(brightness()).as("dark by choice").isLessThan(80);
        browser.open(page);
        assertThat(brightness()).as("the choice stays").isLessThan(80);
        browser.click("#theme");
        assertThat(brightness()).as("light by choice").isGreaterThan(200);
    }

    private static int brightness() {
        return browser.evaluate("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])")
                .asInt();
    }

    /** WCAG 2 asks for 4.5 of text of this size. */
    @Test
    void textCanBeReadInBothThemes() {
        choose("all(");
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            for (String tab : List.of("g", "b", "s", "f")) {
                browser.press(tab);
                assertThat(browser.evaluate(CONTRAST).toString())
                        .as(scheme + " " + tab)
                        .isEqualTo("[]");
            }
        }
    }

    /** The texts that have too little contrast with what is behind them. */
    private static final String CONTRAST = """
            (() => {
              const rgb = text => { const c = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
                c.fillStyle = text; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data]; };
              const light = ([r, g, b]) => { const f = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
                return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
              const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
                if (rgb(c)[3] > 0) return c; } return 'white'; };
              const bad = [];
              for (const e of document.querySelectorAll('main *')) {
                if (e.closest('svg') || e.disabled || !e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const a = light(rgb(getComputedStyle(e).color)), b = light(rgb(behind(e)));
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (contrast < 4.5) bad.push(e.className + ' ' + e.textContent.slice(0, 20) + ' ' + contrast.toFixed(2));
              }
              return [...new Set(bad)];
            })()""";

    @Test
    void anAddressLeadsToAState() {
        choose("all(");
        browser.press("n");
        String address = browser.evaluate("location.href").asText();
        browser.open(address);
        assertThat(title()).isEqualTo("2delegate, line 22");
    }

    @Test
    void nothingIsFetched() {
        assertThat(browser.evaluate("performance.getEntriesByType('resource').length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("fetch('https://example.org/').then(() => 1)")
                        .toString())
                .as("and could not be")
                .doesNotContain("1");
    }

    @Test
    void aMethodOfAThousandInstructionsStaysUsable() {
        choose("steps(");
        assertThat(browser.evaluate("document.querySelectorAll('.node').length").asInt())
                .isGreaterThan(150);
        browser.press("b");
        assertThat(browser.evaluate("document.querySelectorAll('#panel-bytecode .instruction').length")
                        .asInt())
                .isGreaterThan(2_000);
        double before = busy();
        for (int i = 0; i < 39; i++) browser.press("n");
        browser.press("g");
        assertThat(title()).startsWith("40yield");
        assertThat((busy() - before) / 40)
                .as("seconds of the processor for a key")
                .isBetween(0.0001, 0.25);
        assertThat(browser.evaluate("(() => { const p = document.getElementById('panel-graph').getBoundingClientRect(),"
                                + " n = document.querySelector('.node.selected').getBoundingClientRect();"
                                + " return n.top >= p.top && n.bottom <= p.bottom; })()")
                        .asBoolean())
                .as("the state's box is in view")
                .isTrue();
    }

    /** For how long the page's thread has run, in seconds: unlike the clock, no other load on the machine counts. */
    private static double busy() {
        browser.call("Performance.enable", Map.of("timeDomain", "threadTicks"));
        for (JsonNode metric : browser.call("Performance.getMetrics", Map.of()).get("metrics"))
            if (metric.get("name").asText().equals("TaskDuration"))
                return metric.get("value").asDouble();
        throw new IllegalStateException("the browser does not say for how long it has run");
    }

    @Test
    void picturesOfAll() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            choose("all(");
            browser.press("n");
            browser.press("n");
            for (String tab : List.of("graph", "bytecode", "states", "frame")) {
                browser.press(tab.substring(0, 1));
                picture("small-" + tab + "-" + scheme);
            }
            browser.press("g");
            choose("steps(");
            for (int i = 0; i < 19; i++) browser.press("n");
            picture("large-graph-" + scheme);
            browser.press("b");
            picture("large-bytecode-" + scheme);
            browser.press("g");
        }
        browser.resize(420, 900);
        choose("all(");
        picture("narrow-dark");
    }
}
