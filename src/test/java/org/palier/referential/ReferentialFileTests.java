package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a referential's file, and how each fault in one is found at its line. */
class ReferentialFileTests {

    private static final String SOUND = DefaultText.read();

    @Test
    void readsTheDefaultReferential() {
        Referential read = read(SOUND);

        assertThat(read.id()).isEqualTo(new ReferentialId("REF-RSE-IAE-DEFAUT", "0.1.0"));
        assertThat(read.themes()).extracting(Theme::code).containsExactly("INS", "TER", "TRA", "DRO", "ECO", "GOU");
        assertThat(read.themes().stream().flatMap(theme -> theme.criteria().stream()))
                .hasSize(37)
                .allSatisfy(criterion -> assertThat(criterion.descriptors()).hasSize(4));
        assertThat(read.themes().stream()
                        .flatMap(theme -> theme.criteria().stream())
                        .mapToInt(criterion -> criterion.proofs().size())
                        .sum())
                .isEqualTo(112);
        assertThat(read.documentTypes()).hasSize(40);
        assertThat(read.aggregation()).isEqualTo(new Aggregation(75, 1, true));
        assertThat(read.level(0).label().fr()).isEqualTo("Non démarré");
        assertThat(read.level(3).label().en()).isEqualTo("Managed");
        assertThat(read.notice().fr()).contains("n’est pas le référentiel CAP RSE de Coorace");
    }

    @Test
    void knowsTheImperativeCriteria() {
        Set<String> imperative = read(SOUND).themes().stream()
                .flatMap(theme -> theme.criteria().stream())
                .filter(Criterion::imperative)
                .map(Criterion::code)
                .collect(Collectors.toSet());
        assertThat(imperative).containsExactlyInAnyOrder("INS-02", "TRA-02", "DRO-03", "DRO-05", "GOU-02", "GOU-06");
    }

    @Test
    void readsHowFarADocumentMayGo() {
        Referential read = read(SOUND);
        assertThat(read.documentType("LIVRET_ACCUEIL")).get().satisfies(type -> {
            assertThat(type.sharing()).isEqualTo(Sharing.DIRECT);
            assertThat(type.validityMonths()).isEqualTo(24);
        });
        assertThat(sharing(read, "PV_INSTANCE")).isEqualTo(Sharing.ONCE_CLEARED);
        assertThat(sharing(read, "EMARGEMENT")).isEqualTo(Sharing.STATEMENT_ONLY);
    }

    @Test
    void readsWhatACriterionSharesWithOtherStandards() {
        Referential read = read(SOUND);
        assertThat(read.standards()).extracting(Standard::code).containsExactly("iso_26000", "iso_9001_2015", "vsme");
        assertThat(read.standard("iso_9001_2015").orElseThrow().element("7.3"))
                .get()
                .extracting(element -> element.label().fr())
                .isEqualTo("Sensibilisation");
        Criterion welcome = read.theme("INS").criterion("INS-01");
        assertThat(welcome.elements("iso_9001_2015")).containsExactly("7.3", "8.2.1", "8.5.1");
        assertThat(welcome.elements("iso_14001")).isEmpty();
    }

    @Test
    void doesWithoutOtherStandards() {
        String alone = SOUND.substring(0, SOUND.indexOf("referentiels_externes:"))
                .replaceAll("(?m)^ +correspondances:.*\n", "");
        Referential read = read(alone);
        assertThat(read.standards()).isEmpty();
        assertThat(read.theme("INS").criterion("INS-01").correspondences()).isEmpty();
    }

    @Test
    void letsTheFrenchStandInWhereTheEnglishIsMissing() {
        Referential read = read(SOUND.replace("    titre_en: \"Inclusion project and pathways\"\n", ""));
        assertThat(read.theme("INS").title().en()).isEqualTo("Projet d’insertion et parcours");
    }

    /** Each row: what is replaced by what, once; then the line, the code and the reason of the one flaw to be found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: LIVRET_ACCUEIL }|type: CARNET }|INS-01|unknown",
                "code: INS-03|code: INS-02|INS-02|duplicate",
                "code: INS-03|code: TER-99|TER-99|stranger",
                "code: INS-03|code: INS-trois|INS|code",
                "intention: \"Toute personne|propos: \"Toute personne|INS-01|missing",
                "` imperatif: true`|` imperatif: peut-être`|INS-02|type.flag",
                "` imperatif: true`|` imperatif: yes`|INS-02|type.flag",
                "part_minimale_pourcent: 75|part_minimale_pourcent: 101|agregation.thematique|range",
                "part_minimale_pourcent: 75|part_minimale_pourcent: -1|agregation.thematique|range",
                "part_minimale_pourcent: 75|part_minimale_pourcent: beaucoup|agregation.thematique|range",
                "ecart_maximal: 1|ecart_maximal: 1.5|agregation.thematique|range",
                "partage_pair: direct|partage_pair: libre|PROJET_ASSOCIATIF|sharing",
                "validite_preuve_mois: 60|validite_preuve_mois: 0|PROJET_ASSOCIATIF|range",
                "version: \"0.1.0\"|version: 0.1|referentiel|type.text",
                "version: \"0.1.0\"|version: \"0/1\"|referentiel|identity",
                "titre_en: \"Welcome and|titre: \"Welcome and|INS-01|twice",
                "{ niveau: 3, descripteur: \"L’accueil est|{ niveau: 2, descripteur: \"L’accueil est|INS-01|order",
                "titre: \"Accueil et intégration des salariés en parcours\"|titre: [a]|INS-01|type.text",
                "iso_9001_2015: [\"7.3\", \"8.2.1\", \"8.5.1\"]|iso_9001_2015: [\"7.3\", \"8.2.1\", \"8.5.9\"]|INS-01|unknown-element",
                "{ iso_26000: [\"6.4.3\", \"6.4.7\"], iso|{ iso_26001: [\"6.4.3\", \"6.4.7\"], iso|INS-01|unknown-standard",
                "correspondances: { iso_26000: [\"6.4.3\", \"6.4.7\"]|correspondances: { iso_26000: \"6.4.3\"|INS-01|type.list",
                "code: \"8.5.6\"|code: \"8.5.5\"|iso_9001_2015|duplicate",
                "code: \"8.5.6\"|code: \"8,5,6\"|iso_9001_2015|element"
            })
    void findsAFaultAtItsLine(String sound, String wrong, String code, String reason) {
        List<Flaw> flaws = flaws(SOUND, sound, wrong);

        int line = (int) SOUND.substring(0, SOUND.indexOf(sound) + 1).lines().count();
        assertThat(flaws).hasSize(1).first().satisfies(flaw -> {
            assertThat(flaw.reason()).isEqualTo("referential.flaw." + reason);
            assertThat(flaw.code()).isEqualTo(code);
            assertThat(flaw.line()).isEqualTo(reason.equals("missing") ? line - 4 : line);
        });
    }

    @Test
    void makesNothingFromATag() {
        assertThat(flaws(SOUND, "code: INS-03", "code: !!java.net.URL [x]"))
                .singleElement()
                .extracting(Flaw::reason)
                .isEqualTo("referential.flaw.syntax");
    }

    @Test
    void wantsFourLevels() {
        String three = SOUND.replaceFirst("(?m)^ +- \\{ niveau: 4, descripteur: \"Des salariés.*\n", "");
        assertThat(ReferentialFile.read(three).flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.code()).isEqualTo("INS-01");
            assertThat(flaw.reason()).isEqualTo("referential.flaw.four");
        });
    }

    @Test
    void tellsAllThatIsWrongInTheOrderOfTheLines() {
        String wrong = SOUND.replaceFirst("part_minimale_pourcent: 75", "part_minimale_pourcent: 175")
                .replaceFirst("code: INS-03", "code: INS-02")
                .replaceFirst("type: TRAME_VIERGE", "type: TRAME")
                .replaceFirst("code: GOU-07", "code: GOU-06");
        assertThat(ReferentialFile.read(wrong).flaws())
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|1|empty", "'a: [1'|1|syntax", "'- 1'|1|type.keys", "'texte'|1|type.keys"})
    void answersWhatIsNoReferential(String text, int line, String reason) {
        assertThat(ReferentialFile.read(text).flaws()).first().satisfies(flaw -> {
            assertThat(flaw.line()).isEqualTo(line);
            assertThat(flaw.reason()).isEqualTo("referential.flaw." + reason);
        });
    }

    @Test
    void findsASyntaxErrorAtItsLine() {
        Flaw flaw = flaws(SOUND, "code: INS-03", "code: \"INS-03").get(0);
        assertThat(flaw.reason()).isEqualTo("referential.flaw.syntax");
        assertThat(flaw.line()).isGreaterThan(100);
    }

    @Test
    void findsAForbiddenCharacterAtItsLine() {
        int line = (int) SOUND.substring(0, SOUND.indexOf("INS-03")).lines().count();
        assertThat(flaws(SOUND, "INS-03", "INS\u0000-03")).singleElement().satisfies(flaw -> {
            assertThat(flaw.reason()).isEqualTo("referential.flaw.character");
            assertThat(flaw.line()).isEqualTo(line);
        });
    }

    @Test
    void stopsATextThatGrowsByItsAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(ReferentialFile.read(bomb.toString()).flaws())
                .singleElement()
                .extracting(Flaw::reason)
                .isEqualTo("referential.flaw.syntax");
    }

    private static List<Flaw> flaws(String text, String sound, String wrong) {
        assertThat(text).contains(sound);
        int at = text.indexOf(sound);
        return ReferentialFile.read(text.substring(0, at) + wrong + text.substring(at + sound.length()))
                .flaws();
    }

    private static Referential read(String yaml) {
        ReferentialFile file = ReferentialFile.read(yaml);
        assertThat(file.flaws()).isEmpty();
        return Objects.requireNonNull(file.content());
    }

    private static Sharing sharing(Referential referential, String type) {
        return referential.documentType(type).orElseThrow().sharing();
    }
}
