package org.palier.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person with a browser and with a token, and nobody, at every kind of door at once. */
final class EveryDoor {

    /**
     * What was answered at a door, and after how long.
     *
     * @param needs whether the door opens without the database
     */
    record Reply(String door, Needs needs, int status, String type, boolean saysWhen, Duration took) {}

    /** What a door needs of the database. */
    enum Needs {
        /** Nothing. */
        NOTHING,
        /** Who asks, which is remembered for seconds. */
        WHO_ASKS,
        ALL
    }

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS =
            "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"n.txt\"\r\n\r\n"
                    + "Une note.\r\n--limite--\r\n";

    private final HttpClient browser = browser();
    private final HttpClient program = browser();
    private final String base;
    private final String credentials;
    private final String token;
    private final String claim;
    private String[] form;

    EveryDoor(int port, String account, String password, String token, String claim) throws Exception {
        this.base = "http://127.0.0.1:" + port;
        this.credentials = "username=" + Api.encoded(account) + "&password=" + Api.encoded(password);
        this.token = token;
        this.claim = claim;
        post("/sign-in", FORM, credentials, csrf(browser, "/sign-in")).send(browser);
        form = csrf(browser, "/");
    }

    /** Knocks at each of them. */
    List<CompletableFuture<Reply>> knock() throws Exception {
        HttpClient nobody = browser();
        String[] stranger = csrf(nobody, "/sign-in");
        List<CompletableFuture<Reply>> all = new ArrayList<>();
        for (String page : List.of("/", "/dossiers", "/documents")) {
            all.add(door(page).ask(browser, Needs.ALL));
        }
        all.add(post(claim, FORM, "level=1", form).with("HX-Request", "true").ask(browser, Needs.ALL));
        all.add(post("/documents", "multipart/form-data; boundary=limite", PARTS, form)
                .ask(browser, Needs.ALL));
        all.add(door("/api/dossiers").with("Authorization", "Bearer " + token).ask(program, Needs.ALL));
        all.add(new Door("/api/documents")
                .sends("multipart/form-data; boundary=limite", PARTS)
                .with("Authorization", "Bearer " + token)
                .ask(program, Needs.ALL));
        all.add(post("/sign-in", FORM, credentials, stranger).ask(nobody, Needs.ALL));
        for (String page : List.of("/first/" + "a".repeat(43), "/welcome/" + "a".repeat(43))) {
            all.add(door(page).ask(nobody, Needs.ALL));
        }
        for (String page : List.of("/sign-in", "/css/palier.css", "/actuator/health/liveness")) {
            all.add(door(page).ask(nobody, Needs.NOTHING));
        }
        all.addAll(knockAsSomebody());
        return all;
    }

    /** Knocks where nothing is behind but who asks. */
    List<CompletableFuture<Reply>> knockAsSomebody() {
        List<CompletableFuture<Reply>> all = new ArrayList<>();
        all.add(door("/nowhere").ask(browser, Needs.WHO_ASKS));
        for (String call : List.of("/api/me", "/api/nowhere")) {
            all.add(door(call).with("Authorization", "Bearer " + token).ask(program, Needs.WHO_ASKS));
        }
        return all;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private Door door(String path) {
        return new Door(path);
    }

    private Door post(String path, String type, String body, String[] csrf) {
        return new Door(path).sends(type, body).with(csrf[1], csrf[0]);
    }

    private String[] csrf(HttpClient client, String path) throws Exception {
        String page = door(path).send(client).body();
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form: " + page);
        }
        return new String[] {found.group(1), found.group(2)};
    }

    /** One request. */
    private final class Door {

        private final String path;
        private final HttpRequest.Builder request;

        Door(String path) {
            this.path = path;
            this.request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        }

        Door with(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        Door sends(String type, String body) {
            request.setHeader("Content-Type", type).POST(BodyPublishers.ofString(body));
            return this;
        }

        HttpResponse<String> send(HttpClient client) throws IOException, InterruptedException {
            return client.send(request.build(), BodyHandlers.ofString());
        }

        CompletableFuture<Reply> ask(HttpClient client, Needs needs) {
            HttpRequest asked = request.build();
            long before = System.nanoTime();
            return client.sendAsync(asked, BodyHandlers.ofString())
                    .thenApply(answer -> new Reply(
                            asked.method() + " " + path,
                            needs,
                            answer.statusCode(),
                            answer.headers().firstValue("Content-Type").orElse(""),
                            answer.headers().firstValue("Retry-After").isPresent(),
                            Duration.ofNanos(System.nanoTime() - before)));
        }
    }
}
