package org.palier.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's way to the API of a running Palier, over a real connection. */
public final class Api {

    /** What was answered: the status, the body as it came, and the body as JSON where it is. */
    public record Answer(int status, byte[] bytes, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public String code() {
            return json().path("code").asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The answer itself, where it has this status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but "
                        + response.request().method() + " " + response.uri() + " answered " + status + ": " + text());
            }
            return this;
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "palier-boundary-7d1f";

    private final HttpClient http;
    private final URI base;
    private final @Nullable String token;

    private Api(HttpClient http, URI base, @Nullable String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    public static Api anonymous(int port) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Api(http, URI.create("http://127.0.0.1:" + port), null);
    }

    public static Api as(int port, String username, String password) {
        Api nobody = anonymous(port);
        Answer answer = nobody.post("/api/tokens", Map.of("username", username, "password", password))
                .expect(201);
        return new Api(nobody.http, nobody.base, answer.json().path("token").asString());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    public Answer put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Sends a body as it is, whatever it is worth. */
    public Answer send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** Asks with these headers and bytes. */
    public Answer ask(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request.method(method, BodyPublishers.ofByteArray(body)));
    }

    public Answer upload(String path, String fileName, byte[] bytes, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(bytes);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
