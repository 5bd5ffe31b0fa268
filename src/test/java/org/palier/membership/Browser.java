package org.palier.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does with the pages: keeps cookies, sends forms with their hidden field, follows links when told. */
final class Browser {

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;
    private String token = "";
    private String referer = "";

    Browser(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    static Browser signedIn(int port, String username, String password) {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        browser.send("/sign-in", Map.of("username", username, "password", password));
        return browser;
    }

    /** As a page does that was read before. */
    Browser withToken(String old) {
        token = old;
        return this;
    }

    /** As a page does whose form is sent. */
    Browser from(String page) {
        referer = server + page;
        return this;
    }

    Answer get(String path) {
        return exchange(HttpRequest.newBuilder(at(path)).build());
    }

    /** Sends a form as the page last read holds it. */
    Answer send(String path, Map<String, String> fields) {
        return sendAll(
                path,
                fields.entrySet().stream()
                        .map(field -> List.of(field.getKey(), field.getValue()))
                        .toList());
    }

    Answer sendAll(String path, List<List<String>> fields) {
        String form = fields.stream()
                .map(field -> encoded(field.get(0)) + "=" + encoded(field.get(1)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (!referer.isEmpty()) {
            request.header("Referer", referer);
        }
        return exchange(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + form))
                .build());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            Matcher hidden = HIDDEN.matcher(response.body());
            token = hidden.find() ? hidden.group(1) : token;
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : server + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Answer(int status, String body, HttpHeaders headers) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The path that a redirect leads to. */
        String location() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }
    }
}
