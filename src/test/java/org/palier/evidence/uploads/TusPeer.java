package org.palier.evidence.uploads;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks tus word by word, by a token or by a browser's session, also to say what is wrong. */
final class TusPeer {

    static final String PASSWORD = "une phrase de passe";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String server;
    private Map<String, String> pass = Map.of();

    TusPeer(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    static TusPeer withAToken(int port, String username) throws Exception {
        var peer = new TusPeer(port);
        var answer = peer.send(peer.request("/api/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD))));
        peer.pass = Map.of("Authorization", "Bearer " + JsonPath.read(answer.body(), "$.token"));
        return peer;
    }

    static TusPeer withASession(int port, String username) throws Exception {
        var peer = new TusPeer(port);
        peer.send(peer.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + username + "&password=" + PASSWORD.replace(" ", "+") + "&_csrf=" + peer.csrf())));
        return peer;
    }

    /** From now on brings the token that the session's forms carry. */
    void bringTheFormToken() throws Exception {
        var page = get("/documents").body();
        var found = CSRF.matcher(page);
        found.find();
        pass = Map.of("X-CSRF-TOKEN", found.group(1));
    }

    Map<String, String> pass() {
        return pass;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> announce(String path, long length, Map<String, String> said) throws Exception {
        var metadata = said.entrySet().stream()
                .map(one -> one.getKey() + " "
                        + Base64.getEncoder().encodeToString(one.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
        return send(request(path)
                .header("Upload-Length", "" + length)
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> piece(String upload, long offset, byte[] bytes, String... more) throws Exception {
        return send(piece(upload, offset, more).method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    /** A piece whose length is not told before it comes. */
    HttpResponse<String> unmeasured(String upload, long offset, byte[] bytes) throws Exception {
        return send(piece(upload, offset)
                .method("PATCH", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    HttpResponse<String> offset(String upload) throws Exception {
        return send(request(upload).method("HEAD", BodyPublishers.noBody()));
    }

    HttpResponse<String> giveUp(String upload) throws Exception {
        return send(request(upload).DELETE());
    }

    HttpResponse<String> abilities() throws Exception {
        return send(request("/api/uploads").method("OPTIONS", BodyPublishers.noBody()));
    }

    private HttpRequest.Builder piece(String upload, long offset, String... more) {
        var request = request(upload)
                .header("Upload-Offset", "" + offset)
                .header("Content-Type", "application/offset+octet-stream");
        return more.length == 0 ? request : request.headers(more);
    }

    private String csrf() throws Exception {
        var found = CSRF.matcher(get("/sign-in").body());
        found.find();
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).header("Tus-Resumable", "1.0.0");
        pass.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
