package org.palier.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.palier.demo.SampleDocuments;
import tools.jackson.databind.JsonNode;

/** Brings the demo to where each form stands, and puts the addresses of this run into the ways to them. */
final class FormPlaces {

    private static final Pattern NEXT = Pattern.compile("\\$next/(s\\d\\d)/([A-Z]{3})");
    private static final Pattern DOSSIER = Pattern.compile("\\$(s\\d\\d)/([A-Z]{3})");
    private static final String PASSWORD = "palier-demo-2026";
    private static final String REVIEWER = "$reviewer ";

    private final int port;
    private final FormStates states;
    private final Map<String, String> made = new HashMap<>();

    FormPlaces(int port, FormStates states) {
        this.port = port;
        this.states = states;
    }

    void prepare() {
        states.prepare();
        made.put("$photo2", photo(410));
        made.put("$photo", photo(420));
        made.put("$unconfirmed", states.unconfirmed());
        Api.as(port, "lead@s01.demo", PASSWORD)
                .upload("/api/imports", "pile.zip", pile(), Map.of())
                .expect(202);
        changeStatutes();
        open("s99");
        invite("lead@s01.demo", "/people/new", "staff@s02.demo", "STAFF");
        invite("facilitator@network.demo", "/structures/s01/board", "board1@s02.demo", "MEMBER");
        Api.anonymous(port).post("/api/tokens", Map.of("username", "board2@s02.demo", "password", "pas la sienne"));
    }

    FormWalk placed(FormWalk walk) {
        if (!walk.account().startsWith(REVIEWER)) {
            return walk;
        }
        String[] dossier = walk.account().substring(REVIEWER.length()).split("/", 2);
        String reviewer = dossier(dossier[0], dossier[1]).path("reviewer").asString();
        return new FormWalk(walk.form(), "lead@" + reviewer + ".demo", walk.way(), walk.selector(), walk.sent());
    }

    List<String> way(FormWalk walk, String last) {
        return walk.way().stream().map(step -> filled(step, last)).toList();
    }

    private String filled(String step, String last) {
        String known = step.replace("$last", last)
                .replace("$photo2", made.getOrDefault("$photo2", ""))
                .replace("$photo", made.getOrDefault("$photo", ""))
                .replace("$unconfirmed", made.getOrDefault("$unconfirmed", ""));
        String next = NEXT.matcher(known)
                .replaceAll(found -> made.computeIfAbsent(
                        found.group(), first -> states.nextDossier(found.group(1), found.group(2))));
        return DOSSIER.matcher(next)
                .replaceAll(found ->
                        dossier(found.group(1), found.group(2)).path("id").asString());
    }

    private JsonNode dossier(String structure, String theme) {
        return Api.as(port, "lead@" + structure + ".demo", PASSWORD)
                .get("/api/dossiers?structure=" + structure + "&theme=" + theme)
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }

    /** So that the rest of the board is told. */
    private void changeStatutes() {
        Api secretary = Api.as(port, "secretary@s06.demo", PASSWORD);
        JsonNode said = secretary.get("/api/statutes").expect(200).json();
        secretary
                .put(
                        "/api/statutes",
                        Map.of(
                                "quorum", said.path("quorum").asInt(),
                                "majority", said.path("majority").asString(),
                                "tie", "REJECTED"))
                .expect(200);
    }

    private void open(String code) {
        try (Visitor facilitator = visitor("facilitator@network.demo")) {
            facilitator.go("/structures/new").write("[name=code]", code).write("[name=name]", "Structure " + code);
            facilitator.page().selectOption("[name=type]", "EI");
            facilitator.click("#contenu button[type=submit]").sees("h1", "Structure " + code);
        }
    }

    private void invite(String by, String page, String mail, String role) {
        try (Visitor visitor = visitor(by)) {
            visitor.go(page)
                    .write("[name=username]", mail)
                    .write("form:has([name=username]) [name=name]", "Une personne connue");
            visitor.page().check("[name=roles][value=" + role + "]");
            visitor.page()
                    .locator("form:has([name=username]) button[type=submit]")
                    .click();
            visitor.sees("#contenu", "a déjà un compte");
        }
    }

    private Visitor visitor(String account) {
        return Visitor.signedIn(Chromium.browser(), "http://127.0.0.1:" + port, account, false);
    }

    /** A booklet and its table, whose clause proposes criteria. */
    private static byte[] pile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("livret.pdf"));
            zip.write(SampleDocuments.pdf("Livret", List.of("Un livret d’accueil.")));
            zip.putNextEntry(new ZipEntry("table.csv"));
            zip.write(
                    "fichier;type;clauses\r\nlivret.pdf;LIVRET_ACCUEIL;7.3 8.2.1\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return bytes.toByteArray();
    }

    private String photo(int width) {
        return Api.as(port, "lead@s02.demo", PASSWORD)
                .upload("/api/documents", "photo-" + width + ".jpg", SampleDocuments.jpeg(width, 300), Map.of())
                .expect(201)
                .json()
                .path("id")
                .asString();
    }
}
