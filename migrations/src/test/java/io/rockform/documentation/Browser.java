// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium on this machine, spoken to by the DevTools protocol. It is given no network. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final long PATIENCE_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final LinkedBlockingQueue<String> messages;
    private String session = "";
    private int number;

    private Browser(Process process, WebSocket socket, LinkedBlockingQueue<String> messages) {
        this.process = process;
        this.socket = socket;
        this.messages = messages;
    }

    /** The program: the one of the variable CHROME, else the first on the PATH. */
    static Optional<Path> find() {
        String chosen = System.getenv("CHROME");
        if (chosen != null) {
            return Optional.of(Path.of(chosen));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile a directory for what the browser writes */
    static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--proxy-server=127.0.0.1:9",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = "";
        for (String line = output.readLine(); line != null && address.isEmpty(); line = output.readLine()) {
            int begin = line.indexOf("ws://");
            address = begin < 0 ? "" : line.substring(begin).strip();
            if (begin >= 0) {
                break;
            }
        }
        drain(output);
        LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Messages(messages))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Browser browser = new Browser(process, socket, messages);
        String target = browser.call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        browser.session = browser.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        return browser;
    }

    private static void drain(BufferedReader output) {
        Thread thread = new Thread(() -> {
            try {
                while (output.readLine() != null) {
                    Thread.onSpinWait();
                }
            } catch (IOException closed) {
                // The browser has ended.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private record Messages(LinkedBlockingQueue<String> whole, StringBuilder part) implements WebSocket.Listener {
        Messages(LinkedBlockingQueue<String> whole) {
            this(whole, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                whole.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        ObjectNode request = JSON.createObjectNode().put("id", ++number).put("method", method);
        request.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            request.put("sessionId", session);
        }
        socket.sendText(request.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (true) {
            String text = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("the browser does not answer " + method);
            }
            JsonNode answer = JSON.readTree(text);
            if (answer.path("id").asInt() == number) {
                if (answer.has("error") || answer.path("result").has("exceptionDetails")) {
                    throw new AssertionError(method + ": " + text);
                }
                return answer.get("result");
            }
        }
    }

    /** Shows a file on a screen of that width, as phones do if it is narrow. */
    void open(Path file, int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        while (!evaluate("document.readyState").asText().equals("complete")) {
            Thread.onSpinWait();
        }
    }

    /** The value of an expression, after whatever it waits for. */
    JsonNode evaluate(String script) throws Exception {
        return call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true))
                .path("result")
                .path("value");
    }

    /** A picture of the page from its top. */
    void screenshot(Path file) throws Exception {
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                                .get("data")
                                .asText()));
    }

    /** How many sheets of paper it takes. */
    byte[] pdf() throws Exception {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
                        .get("data")
                        .asText());
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            // What it still writes is in nobody's way afterwards.
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
