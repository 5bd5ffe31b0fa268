package org.palier.evidence;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person at the other end of a real connection: with a token for the API, or with a browser's cookies. */
class Http {

    static final String PASSWORD = "une phrase de passe";
    private static final String BOUNDARY = "----limite";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;
    private @Nullable String token;

    Http(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    void askForAToken(String username) throws Exception {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD);
        var request = HttpRequest.newBuilder(URI.create(server + "/api/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        token = JsonPath.read(text(request).body(), "$.token");
    }

    void signIn(String username) throws Exception {
        post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                ("username=" + username + "&password=" + PASSWORD + "&_csrf=" + csrf("/sign-in"))
                        .replace(" ", "+")
                        .getBytes(StandardCharsets.UTF_8));
    }

    String token() {
        return String.valueOf(token);
    }

    HttpResponse<String> get(String path) throws Exception {
        return text(request(path));
    }

    HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> upload(String path, String fileName, byte[] file, Map<String, String> fields)
            throws Exception {
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, form(fileName, file, fields));
    }

    /** The token that the form on this page carries. */
    String csrf(String page) throws Exception {
        var found = CSRF.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return found.group(1);
    }

    static byte[] form(String fileName, byte[] file, Map<String, String> fields) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            write(
                    out,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n");
        }
        write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        out.write(file);
        write(out, "\r\n--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return text(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> text(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static void write(ByteArrayOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
