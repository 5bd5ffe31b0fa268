package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.deposit;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.demo.SampleDocuments;
import org.palier.files.FaultyLink;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same bytes again: what is said of them counts, and what was lost of them is there again. */
@EvidenceTest
class KnownBytesTests {

    private static final String NEVER_SHARED = "DECLARATION_INTERETS";
    private static final String SHARED = "LIVRET_ACCUEIL";

    @Autowired
    private Documents documents;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private ObjectStore store;

    @Autowired
    private FaultyLink link;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Structures structures;

    private final Actor staff = somebody(Role.STAFF);
    private final byte[] bytes = aPdf();

    @Test
    void takesTheTypeAndTheTitleThatNobodyHadSaid() {
        var first = some.receive(staff, "scan.pdf", bytes).version();
        var again = said("Déclaration de Mme Roux", NEVER_SHARED);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.differs()).isEmpty();
        assertThat(again.version().type()).isEqualTo(NEVER_SHARED);
        assertThat(documents.latest(staff, first.document()).type()).isEqualTo(NEVER_SHARED);
        assertThat(documents.latest(staff, first.document()).title()).isEqualTo("Déclaration de Mme Roux");
        assertThat(acts(first)).contains("evidence.renamed");
        assertThat(waitForTheIndex(first)).isOne();
    }

    @Test
    void takesTheStricterOfTwoTypesAndSaysWhichOtherWasSaid() {
        var first = said(null, SHARED).version();
        assertThat(said(null, NEVER_SHARED).differs()).isEmpty();
        assertThat(documents.latest(staff, first.document()).type()).isEqualTo(NEVER_SHARED);
        var looser = said(null, SHARED);
        assertThat(looser.version().type()).isEqualTo(NEVER_SHARED);
        assertThat(looser.differs()).containsExactly(new Receipt.Difference(Receipt.Field.TYPE, NEVER_SHARED, SHARED));
    }

    @Test
    void keepsATitleThatSomebodyGaveAndSaysThatAnotherWasGiven() {
        said("Livret", null);
        assertThat(said(null, null).differs()).isEmpty();
        assertThat(said("Charte", null).differs())
                .containsExactly(new Receipt.Difference(Receipt.Field.TITLE, "Livret", "Charte"));
        assertThat(said("Charte", null).version().title()).isEqualTo("Livret");
    }

    @Test
    void takesTheTypeThatIsSaidWithAFurtherVersion() {
        var document = some.receive(staff, "livret.pdf", bytes).version().document();
        var second = documents.revise(
                staff, document, new Deposit("suite.pdf", null, NEVER_SHARED, new ByteArrayInputStream(aPdf())));
        assertThat(second.version().version()).isEqualTo(2);
        assertThat(second.version().type()).isEqualTo(NEVER_SHARED);
    }

    @Test
    void isAsStrictAsTheDocumentWhoseVersionTheKnownBytesAreSaidToBe() {
        var known = some.receive(staff, "inconnu.pdf", bytes).version();
        var declaration = documents
                .receive(staff, structure(staff), new Deposit("d.pdf", null, NEVER_SHARED, in(aPdf())))
                .version();
        var receipt = documents.revise(staff, declaration.document(), deposit("d2.pdf", bytes));
        assertThat(receipt.duplicate()).isTrue();
        assertThat(receipt.version().document()).isEqualTo(known.document());
        assertThat(receipt.version().type()).isEqualTo(NEVER_SHARED);
    }

    @Test
    void takesTheStricterTypeAtThePageAndTellsAnotherStructureNothing() throws Exception {
        var ours = browser();
        var first = deposited(ours, Map.of("title", "Livret", "type", SHARED));
        deposited(ours, Map.of("title", "Déclaration de Mme Roux", "type", NEVER_SHARED));
        assertThat(ours.get("/documents/" + first).body()).contains("Livret", "<dt>Type</dt><dd>Déclaration d");
        var theirs = browser();
        var second = deposited(theirs, Map.of("title", "Charte", "type", SHARED));
        assertThat(second).isNotEqualTo(first);
        assertThat(theirs.get("/documents/" + second).body())
                .contains("Charte", "<dt>Type</dt><dd>Livret")
                .doesNotContain("Roux", first);
        assertThat(theirs.get("/documents").body()).doesNotContain("Roux", first);
        assertThat(theirs.get("/documents/" + first).statusCode()).isEqualTo(404);
    }

    /** Somebody of a structure of their own, at the page. */
    private Http browser() throws Exception {
        var code = "k" + UUID.randomUUID().toString().substring(0, 8);
        var structure = structures.open(code, "Structure " + code, "ACI", false);
        var username = UUID.randomUUID() + "@exemple.fr";
        people.appoint(
                people.register(username, "Personne de l’exemple", Http.PASSWORD), structure, Set.of(Role.LEAD), false);
        var browser = new Http(port);
        browser.signIn(username);
        return browser;
    }

    /** The id that the page then shows. */
    private String deposited(Http browser, Map<String, String> said) throws Exception {
        var fields = new HashMap<>(said);
        fields.put("_csrf", browser.csrf("/documents"));
        var sent = browser.upload("/documents", "piece.pdf", bytes, fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/documents/", "")
                .replaceFirst("[?/].*", "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void putsTheCopyAtHandInThePlaceOfOneThatIsDamagedOrLost(boolean damaged) throws IOException {
        var version = some.receive(staff, "livret.pdf", bytes).version();
        var key = key(version);
        store.remove(key);
        if (damaged) {
            store.keep(key, in("abîmé".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        var again = some.receive(staff, "copie.pdf", bytes);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.healed()).isTrue();
        try (var content = documents.content(staff, version.document(), 1)) {
            assertThat(content.file()).hasBinaryContent(bytes);
        }
        assertThat(key(version)).isNotEqualTo(key);
        assertThat(pending()).containsExactly(key);
        assertThat(acts(version)).contains("evidence.healed");
        assertThat(some.receive(staff, "copie.pdf", bytes).healed()).isFalse();
    }

    @Test
    void readsAgainBeforeItPutsACopyInThePlaceOfAnother() {
        var photo = Arrays.copyOf(SampleDocuments.jpeg(40, 30), 500_000);
        var version = some.receive(staff, "photo.jpg", photo).version();
        var key = key(version);
        link.suffer(FaultyLink.Fault.FLIP_BYTE);
        assertThat(some.receive(staff, "photo.jpg", photo).healed()).isFalse();
        assertThat(link.hasSuffered()).isTrue();
        assertThat(key(version)).isEqualTo(key);
    }

    private Receipt said(@Nullable String title, @Nullable String type) {
        return documents.receive(staff, structure(staff), new Deposit("piece.pdf", title, type, in(bytes)));
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private String key(VersionView version) {
        return jdbc.sql("select object_key from document_version where document = ? and number = ?")
                .params(version.document().value(), version.version())
                .query(String.class)
                .single();
    }

    private List<String> pending() {
        return jdbc.sql("select object_key from pending_upload where structure = ?")
                .param(structure(staff).value())
                .query(String.class)
                .list();
    }

    private int waitForTheIndex(VersionView version) {
        return jdbc.sql("select count(*) from document_errand where document = ?")
                .param(version.document().value())
                .query(Integer.class)
                .single();
    }

    private List<String> acts(VersionView version) {
        return journal.about(version.document().toString(), 0).items().stream()
                .map(JournalEntry::act)
                .toList();
    }
}
