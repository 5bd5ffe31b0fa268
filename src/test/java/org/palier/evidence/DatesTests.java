package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.demo.SampleDocuments;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The dates of a document: proposed by its text, settled by its people. */
@EvidenceTest
class DatesTests {

    private static final LocalDate MADE = LocalDate.of(2026, 3, 3);
    private static final LocalDate END = LocalDate.of(2027, 3, 2);

    @Autowired
    private Datings datings;

    @Autowired
    private Intake intake;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private Journal journal;

    private final Actor staff = somebody(Role.STAFF);

    @Test
    void proposesWhatTheTextSaysWithItsSentence() {
        var dates = dates(attestation());
        assertThat(dates.dated()).isEqualTo(MADE);
        assertThat(dates.datedSaid()).startsWith("Fait à Rouen, le 3 mars 2026");
        assertThat(dates.validUntil()).isEqualTo(END);
        assertThat(dates.isProposed()).isTrue();
    }

    @Test
    void keepsWhatPeopleSayEvenWhenTheTextIsReadAgain() {
        var document = attestation();
        datings.confirm(staff, document, 1, MADE, LocalDate.of(2027, 6, 30));
        intake.inspect(document, 1);
        var dates = dates(document);
        assertThat(dates.validUntil()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(dates.confirmedBy()).isEqualTo(staff.username());
        assertThat(journal.about(document.toString(), 0).items())
                .extracting("act")
                .contains("evidence.dated");
        assertThat(datings.ending(END, LocalDate.of(2027, 6, 30)))
                .extracting(Datings.Expiring::document)
                .contains(document);
    }

    @Test
    void refusesWhatCannotBe() {
        var document = attestation();
        assertRefused("evidence.refusal.dated-later", document, LocalDate.of(2999, 1, 1), null);
        assertRefused("evidence.refusal.valid-before", document, MADE, MADE.minusDays(1));
    }

    private void assertRefused(String code, DocumentId document, @Nullable LocalDate dated, @Nullable LocalDate until) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> datings.confirm(staff, document, 1, dated, until))
                .withMessage(code);
    }

    @Test
    void isSettledByThoseWhoPrepareAndSeenByTheHouse() {
        var document = attestation();
        var chair = somebody(Role.CHAIR, structure(staff));
        assertThat(datings.of(chair, document, 1).dated()).isEqualTo(MADE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> datings.confirm(chair, document, 1, MADE, null));
        var stranger = somebody(Role.LEAD);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> datings.of(stranger, document, 1));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> datings.confirm(stranger, document, 1, MADE, null));
    }

    private VersionDates dates(DocumentId document) {
        return datings.of(staff, document, 1);
    }

    private DocumentId attestation() {
        return some.inspected(
                        staff,
                        "attestation.pdf",
                        SampleDocuments.pdf(
                                "Attestation " + staff.username(),
                                List.of("Fait à Rouen, le 3 mars 2026.", "Valable jusqu’au 2 mars 2027.")))
                .document();
    }
}
