package io.generator.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, driven by its DevTools protocol: a tab that real clicks and keys are sent to. */
final class Browser implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Answers answers;
    private int lastId;

    private Browser(Process process, WebSocket socket, Answers answers) {
        this.process = process;
        this.socket = socket;
        this.answers = answers;
    }

    /** The program, if there is one on the path. */
    static Optional<Path> find() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts one.
     *
     * @param profile an empty directory
     */
    static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--window-size=1440,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        try {
            Answers answers = new Answers();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(tab(process, profile), answers)
                    .join();
            return new Browser(process, socket, answers);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The browser writes into its profile which port it listens at. */
    private static URI tab(Process process, Path profile) throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(port) && Files.readAllLines(port).size() > 1) {
                Optional<URI> tab = firstTab(Files.readAllLines(port).get(0));
                if (tab.isPresent()) return tab.get();
            }
            Thread.sleep(50);
        }
        throw new IOException("the browser does not start: " + Files.readString(profile.resolve("log")));
    }

    private static Optional<URI> firstTab(String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .build();
        JsonNode tabs = JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
        for (JsonNode tab : tabs)
            if (tab.path("type").asText().equals("page"))
                return Optional.of(URI.create(tab.get("webSocketDebuggerUrl").asText()));
        return Optional.empty();
    }

    /** Opens a page, and waits until its scripts have run. */
    void open(String address) {
        call("Page.navigate", Map.of("url", "about:blank"));
        call("Page.navigate", Map.of("url", address));
        waitFor("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The value of an expression. */
    JsonNode evaluate(String expression) {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (result.has("exceptionDetails")) throw new IllegalStateException(expression + ": " + result);
        return result.path("result").path("value");
    }

    void waitFor(String condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!evaluate(condition).asBoolean())
            if (System.nanoTime() > end) throw new IllegalStateException("never true: " + condition);
    }

    String text(String selector) {
        return evaluate("document.querySelector('" + selector + "').textContent")
                .asText();
    }

    /** Clicks into the middle of an element, after it was scrolled into view. */
    void click(String selector) {
        JsonNode at = evaluate("(() => { const e = document.querySelector('" + selector
                + "'); e.scrollIntoView({block: 'nearest'}); const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        for (String type : List.of("mousePressed", "mouseReleased"))
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.get("x").asDouble(),
                            "y",
                            at.get("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
    }

    /** Presses a key: a letter, or a name such as {@code ArrowRight}. */
    void press(String key) {
        Map<String, Object> down = key.length() == 1
                ? Map.of("type", "keyDown", "key", key, "text", key)
                : Map.of("type", "rawKeyDown", "key", key);
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** What the system prefers: {@code light} or {@code dark}. */
    void prefer(String scheme) {
        List<Map<String, String>> features = List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
        call("Emulation.setEmulatedMedia", Map.of("features", features));
    }

    void resize(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A picture of what is to be seen, as PNG. */
    byte[] screenshot() {
        String data = call("Page.captureScreenshot", Map.of("format", "png"))
                .get("data")
                .asText();
        return Base64.getDecoder().decode(data);
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        try {
            int id = ++lastId;
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                    .join();
            return answers.to(id);
        } catch (IOException e) {
            throw new IllegalStateException(method, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> children = process.descendants().toList();
        Stream.concat(Stream.of(process.toHandle()), children.stream()).forEach(ProcessHandle::destroyForcibly);
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** What comes back, in whatever pieces. */
    private static final class Answers implements WebSocket.Listener {
        private final StringBuilder pending = new StringBuilder();
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            pending.append(data);
            if (last) {
                messages.add(pending.toString());
                pending.setLength(0);
            }
            from.request(1);
            return null;
        }

        JsonNode to(int id) throws IOException {
            try {
                while (true) {
                    String message = messages.poll(SECONDS, TimeUnit.SECONDS);
                    if (message == null) throw new IllegalStateException("the browser does not answer");
                    JsonNode answer = JSON.readTree(message);
                    if (answer.path("id").asInt() != id) continue;
                    if (answer.has("error"))
                        throw new IllegalStateException(answer.get("error").toString());
                    return answer.get("result");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
