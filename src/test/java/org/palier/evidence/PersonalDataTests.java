package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.findings.FindingKind;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the intake finds of people in real documents, and how such a version stays with its structure until its lead speaks. */
@EvidenceTest
class PersonalDataTests {

    private static final String NUMBER = "1 84 03 75 116 001 76";

    @Autowired
    private Documents documents;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private Intake intake;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private VersionRepository versions;

    @Autowired
    private Journal journal;

    private final Actor lead = somebody(Role.LEAD);
    private final Actor staff = somebody(Role.STAFF, structure(lead));

    @Test
    void findsWhatIsPersonalOnThePagesOfAPdf() {
        var paragraphs = new ArrayList<>(Collections.nCopies(40, "Une ligne sans personne."));
        paragraphs.add("Jeanne, née le 12 mars 1984, numéro " + NUMBER + ".");
        var version = some.inspected(staff, "entretien.pdf", SampleDocuments.pdf("Entretien", paragraphs));
        assertThat(version.pages()).isEqualTo(2);
        assertThat(version.held()).isTrue();
        var found = personalData.in(staff, version.document(), 1);
        assertThat(found.held()).isTrue();
        assertThat(found.released()).isNull();
        assertThat(found.items()).extracting(Finding::kind).containsExactly(FindingKind.BIRTH_DATE, FindingKind.NIR);
        assertThat(found.items())
                .allMatch(one -> one.page() == 2 && !one.excerpt().contains("75 116"));
        var text = documents.text(staff, version.document(), 1);
        var nir = found.items().get(1);
        assertThat(text.substring(nir.start(), nir.start() + nir.length())).isEqualTo(NUMBER);
        assertThat(journal.about(version.document().toString(), 0).items().toString())
                .doesNotContain("75 116");
    }

    @Test
    void findsWhatIsPersonalInOtherKindsOfDocuments() {
        var text = List.of("Relevé FR14 2004 1010 0505 0001 3M02 606", "Écrire à contact@atelier.fr.");
        for (var version : List.of(
                some.inspected(staff, "relevé.docx", SampleDocuments.docx("Relevé", text)),
                some.inspected(staff, "relevé.odt", SampleDocuments.odt("Relevé", text)),
                some.inspected(staff, "relevé.xlsx", SampleDocuments.xlsx("Relevé", List.of(text))))) {
            assertThat(personalData.in(staff, version.document(), 1).items())
                    .extracting(Finding::kind)
                    .containsExactly(FindingKind.IBAN, FindingKind.MAIL);
        }
    }

    @Test
    void onlyWarnsOfWhatIsNobodys() {
        var version = text("Le RSA ouvre droit à un accompagnement : contact@atelier.fr, 02 32 34 56 78.");
        var found = personalData.in(staff, version.document(), 1);
        assertThat(version.held()).isFalse();
        assertThat(found.items()).hasSize(3).noneMatch(Finding::holds);
    }

    @Test
    void findsNothingTwiceWhenTheInspectionIsRepeated() {
        var received =
                some.receive(staff, "note.txt", bytes("Tél. 06 12 34 56 01")).version();
        intake.inspect(received.document(), 1);
        var outcome = intake.inspect(received.document(), 1);
        intake.conclude(received.document(), 1, outcome);
        intake.inspect(received.document(), 1);
        assertThat(personalData.in(staff, received.document(), 1).items()).hasSize(1);
    }

    @Test
    void letsAVersionGoOnceItsLeadHasSaidWhy() {
        var version = text("Tél. 06 12 34 56 02");
        personalData.release(lead, version.document(), 1, " Le numéro est celui de l’atelier. ");
        var found = personalData.in(staff, version.document(), 1);
        assertThat(found.held()).isFalse();
        assertThat(found.released()).satisfies(word -> {
            assertThat(word.by()).isEqualTo(lead.name());
            assertThat(word.reason()).isEqualTo("Le numéro est celui de l’atelier.");
        });
        assertThat(found.items()).hasSize(1);
        assertThat(journal.about(version.document().toString(), 0).items())
                .extracting("act")
                .contains("evidence.released");
        refused(lead, version, "Encore.", "evidence.refusal.not-held");
    }

    @Test
    void refusesAReleaseWithoutAReasonOrWithSomebodysNumberInIt() {
        var version = text("Tél. 06 12 34 56 03");
        refused(lead, version, " ", "evidence.refusal.release-reason");
        refused(lead, version, "C’est le 06 12 34 56 03.", "evidence.refusal.release-names");
        assertThat(personalData.in(staff, version.document(), 1).held()).isTrue();
    }

    @Test
    void tellsNobodyElseAndLetsOnlyTheLeadRelease() {
        var version = text("Tél. 06 12 34 56 04");
        var chair = somebody(Role.CHAIR, structure(lead));
        refused(staff, version, "Parce que.", "shared.refusal.forbidden");
        refused(chair, version, "Parce que.", "shared.refusal.forbidden");
        refused(somebody(Role.LEAD), version, "Parce que.", "shared.refusal.unknown");
        assertThat(personalData.in(chair, version.document(), 1).items()).hasSize(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> personalData.in(somebody(Role.LEAD), version.document(), 1))
                .returns("shared.refusal.unknown", Refusal::code);
    }

    @Test
    void opensAHeldVersionToNobodyWhateverTheReason() {
        var held = text("Tél. 06 12 34 56 05");
        var open = text("Rien de personnel ici.");
        var peer = somebody(Role.STAFF);
        var reasons = new StaticListableBeanFactory();
        reasons.addBean("everything", (ReadGrant) reader -> Set.of(readable(held), readable(open)));
        var rights = new DocumentRights(reasons.getBeanProvider(ReadGrant.class), versions);
        assertThat(rights.opened(peer)).containsExactly(readable(open));
        assertThat(rights.granted(peer, held.document())).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> rights.mustRead(peer, held.structure(), new VersionId(held.document(), held.version())));
        personalData.release(lead, held.document(), 1, "C’est le numéro de l’atelier.");
        assertThat(rights.opened(peer)).containsExactlyInAnyOrder(readable(open), readable(held));
    }

    private VersionView text(String words) {
        return some.inspected(staff, "note.txt", bytes(words));
    }

    private void refused(Actor by, VersionView version, String reason, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> personalData.release(by, version.document(), 1, reason))
                .returns(code, Refusal::code);
    }

    private static ReadGrant.Readable readable(VersionView version) {
        return new ReadGrant.Readable(version.document(), version.version());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
