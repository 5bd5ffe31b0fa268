package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.evidence.Library.Filter;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.search.Question;
import org.palier.search.Searches;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a structure does with its documents as a whole. */
@EvidenceTest
class LibraryTests {

    private static final String TEXT = """
            Chaque personne recrutée reçoit ce livret à son arrivée et le lit avec son encadrante technique.
            L’évaluation des acquis est faite à la fin de chaque étape, avec la conseillère en insertion.
            Les équipements de protection sont remis le premier jour et changés quand ils sont usés.
            """;

    @Autowired
    private Library library;

    @Autowired
    private Documents documents;

    @Autowired
    private Datings datings;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Errands errands;

    @Autowired
    private Intake intake;

    @Autowired
    private Searches searches;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionOperations transaction;

    private final Actor staff = somebody(Role.STAFF);

    @Test
    void findsByWordsTypeAndState() {
        var booklet = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        var broken = some.receive(staff, "cassé.pdf", aPdf()).version().document();
        library.rename(staff, booklet, "Livret", "LIVRET_ACCUEIL");
        assertThat(found(Filter.of("livr", "", null, null, false))).containsExactly(booklet);
        assertThat(found(Filter.of("", "LIVRET_ACCUEIL", null, null, false))).containsExactly(booklet);
        assertThat(found(Filter.of("", "", DocumentState.RECEIVED, null, false)))
                .containsExactly(broken);
        assertThat(found(Filter.of("", "", null, null, false))).containsExactlyInAnyOrder(booklet, broken);
        assertThat(found(Filter.of("", "", null, Library.Usage.USED, false))).isEmpty();
        assertThat(found(Filter.of("", "", null, Library.Usage.UNUSED, false))).hasSize(2);
    }

    @Test
    void keepsARetiredDocumentReadableAndOutOfEveryChoice() {
        var document = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        library.retire(staff, document);
        library.retire(staff, document);
        assertThat(found(Filter.of("", "", null, null, false))).isEmpty();
        assertThat(documents.of(staff, structure(staff), null, 0).items()).isEmpty();
        assertThat(found(Filter.of("", "", null, null, true))).containsExactly(document);
        assertThat(documents.text(staff, document, 1)).contains("livret");
        library.restore(staff, document);
        assertThat(found(Filter.of("", "", null, null, false))).containsExactly(document);
        assertThat(journal.about(document.toString(), 0).items())
                .extracting("act")
                .containsSubsequence("evidence.retired", "evidence.restored");
    }

    @Test
    void isFoundByItsNewTitle() {
        var document = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        assertThat(library.rename(staff, document, "Zibeline", null).title()).isEqualTo("Zibeline");
        assertThat(searches.find(staff, new Question("zibeline", Map.of()), 0)
                        .hits()
                        .items())
                .hasSize(1);
    }

    @Test
    void indexesTheNewTitleAfterACrash() {
        var document = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        transaction.executeWithoutResult(status -> errands.ask(document, structure(staff), Errands.Kind.REINDEX));
        errands.run();
        errands.run();
        assertThat(searches.find(staff, new Question("encadrante", Map.of()), 0)
                        .hits()
                        .items())
                .hasSize(1);
    }

    @Test
    void leavesToItsMinuteWhatOthersAskedFor() {
        var others = some.inspected(somebody(Role.STAFF), "autre.txt", bytes("Un autre livret."))
                .document();
        var document = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        transaction.executeWithoutResult(status -> errands.ask(others, structure(staff), Errands.Kind.REINDEX));
        library.rename(staff, document, "Zibeline", null);
        assertThat(errands.isDone(document)).isTrue();
        datings.confirm(staff, document, 1, LocalDate.of(2026, 3, 3), null);
        assertThat(errands.isDone(document)).isTrue();
        assertThat(erasures.erase(somebody(Role.LEAD, structure(staff)), document, "Erreur de dépôt."))
                .isTrue();
        assertThat(errands.isDone(others)).isFalse();
        errands.run();
        assertThat(errands.isDone(others)).isTrue();
    }

    @Test
    void refusesAnEmptyTitleAndOtherPeople() {
        var document = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> library.rename(staff, document, " \u0000 ", null))
                .withMessage("evidence.refusal.title");
        var stranger = somebody(Role.LEAD);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> library.retire(stranger, document));
        assertThat(library.alike(somebody(Role.CHAIR, structure(staff)), document, 1))
                .isEmpty();
    }

    @Test
    void tellsWhichLinesChangedBetweenTwoVersions() {
        var document = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        var changed = TEXT.replace("le premier jour", "la première semaine");
        documents.revise(staff, document, SomeDocuments.deposit("livret.txt", bytes(changed)));
        intake.inspect(document, 2);
        var comparison = library.compare(staff, document, 1, 2);
        assertThat(comparison.rows())
                .extracting(Comparison.Row::kind)
                .containsExactly(Comparison.Kind.SAME, Comparison.Kind.GONE, Comparison.Kind.NEW);
        assertThat(comparison.rows().get(2).text()).contains("la première semaine");
        assertThat(library.compare(staff, document, 1, 1).isSame()).isTrue();
    }

    @Test
    void recognisesTheSameTextUpToSmallChanges() {
        var first = some.inspected(staff, "livret.txt", bytes(TEXT)).document();
        var second = some.inspected(staff, "livret version finale 3.txt", bytes(TEXT.replace("usés", "abîmés")))
                .document();
        some.inspected(
                staff,
                "autre.txt",
                bytes("Le procès-verbal du conseil rend compte des votes et des présents, dans l’ordre du jour."));
        var elsewhere = somebody(Role.STAFF);
        some.inspected(elsewhere, "livret.txt", bytes(TEXT));
        assertThat(library.alike(staff, first, 1))
                .extracting(alike -> alike.version().document())
                .containsExactly(second);
        library.retire(staff, second);
        assertThat(library.alike(staff, first, 1)).isEmpty();
    }

    private List<DocumentId> found(Filter filter) {
        return library.find(staff, structure(staff), filter, 0).items().stream()
                .map(VersionView::document)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
