package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.WholeService;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Importing referentials: one version beside another, a used one for good, every error in the reader's language. */
@WholeService
class ReferentialTests {

    private static final ReferentialId DEFAULT = new ReferentialId("REF-RSE-IAE-DEFAUT", "0.1.0");
    private static final Actor FACILITATOR = actor(null, Role.FACILITATOR);

    @Autowired
    private Referentials referentials;

    @Autowired
    private Journal journal;

    @BeforeEach
    void inFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void bringsTheDefaultReferentialOnTheFirstStart() {
        assertThat(referentials.all()).contains(DEFAULT);
        assertThat(referentials.get(DEFAULT).theme("INS").criterion("INS-02").imperative())
                .isTrue();
    }

    @Test
    void importsASecondVersionBesideTheFirst() {
        ReferentialId second =
                referentials.load(FACILITATOR, version("0.2.0").replace("Projet d’insertion", "Le projet"));

        assertThat(second).isEqualTo(new ReferentialId("REF-RSE-IAE-DEFAUT", "0.2.0"));
        assertThat(referentials.all()).contains(DEFAULT, second);
        assertThat(referentials.all().indexOf(second))
                .as("the newest first")
                .isLessThan(referentials.all().indexOf(DEFAULT));
        assertThat(referentials.get(second).theme("INS").title().fr()).startsWith("Le projet");
        assertThat(referentials.get(DEFAULT).theme("INS").title().fr()).startsWith("Projet d’insertion");
        assertThat(journal.about(second.toString(), 0).items()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("referential.imported");
            assertThat(entry.actor()).isEqualTo(FACILITATOR.username());
        });
    }

    @Test
    void replacesAVersionThatNobodyUsesYet() {
        ReferentialId id = referentials.load(version("0.3.0"));
        referentials.get(id);
        referentials.load(version("0.3.0").replace("Projet d’insertion", "Le projet"));

        assertThat(referentials.get(id).theme("INS").title().fr()).startsWith("Le projet");
    }

    @Test
    void keepsAUsedVersionAsItIs() {
        String text = version("0.4.0");
        ReferentialId id = referentials.load(text);
        referentials.use(id);
        long acts = journal.about(id.toString(), 0).total();

        Refusal refusal = refusal(() -> referentials.load(text.replace("Projet d’insertion", "Le projet")));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("referential.refusal.used");
        assertThat(referentials.get(id).theme("INS").title().fr()).startsWith("Projet d’insertion");
        assertThat(referentials.load(text)).as("the same text changes nothing").isEqualTo(id);
        assertThat(journal.about(id.toString(), 0).total()).isEqualTo(acts);
    }

    @Test
    void tellsEveryErrorWithItsLineAndItsCode() {
        String wrong = version("0.5.0")
                .replaceFirst("code: INS-03", "code: INS-02")
                .replaceFirst("type: LIVRET_ACCUEIL }", "type: CARNET }");

        Refusal refusal = refusal(() -> referentials.load(wrong));

        assertThat(refusal.code()).isEqualTo("referential.refusal.invalid");
        assertThat(errors(refusal))
                .extracting(ReferentialError::message)
                .containsExactly(
                        "Ligne 120, INS-01 : le type de document «\u00a0CARNET\u00a0» ne figure pas dans types_document.",
                        "Ligne 141, INS-02 : le code «\u00a0INS-02\u00a0» est déjà pris plus haut.");
        assertThat(referentials.all()).doesNotContain(new ReferentialId("REF-RSE-IAE-DEFAUT", "0.5.0"));
    }

    @Test
    void tellsTheErrorsInEnglishToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Refusal refusal =
                refusal(() -> referentials.load(version("0.6.0").replaceFirst("code: INS-03", "code: INS-02")));
        assertThat(errors(refusal))
                .singleElement()
                .extracting(ReferentialError::message)
                .isEqualTo("Line 141, INS-02: the code “INS-02” is already taken above.");
    }

    @Test
    void letsOnlyAFacilitatorImport() {
        Actor lead = actor(StructureId.of("s01"), Role.LEAD);
        assertThat(refusal(() -> referentials.load(lead, version("0.7.0"))).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void knowsNoOther() {
        ReferentialId none = new ReferentialId("REF-RSE-IAE-DEFAUT", "9");
        assertThat(refusal(() -> referentials.get(none)).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(refusal(() -> referentials.use(none)).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
    }

    private static Refusal refusal(ThrowingCallable verb) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, verb));
    }

    @SuppressWarnings("unchecked")
    private static List<ReferentialError> errors(Refusal refusal) {
        return (List<ReferentialError>) Objects.requireNonNull(refusal.details().get("errors"));
    }

    private static String version(String version) {
        return DefaultText.read().replace("version: \"0.1.0\"", "version: \"" + version + "\"");
    }

    private static Actor actor(@Nullable StructureId structure, Role role) {
        return new Actor(PersonId.next(), "personne@exemple.fr", "Personne", structure, Set.of(role), false);
    }
}
