package org.palier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.evidence.Texts.ReadText;
import org.palier.evidence.VersionView;
import org.palier.membership.StructureId;
import org.palier.shared.Page;

/** What the index makes of French words, on a real one in a folder of its own. */
class LuceneIndexTests {

    private static final StructureId S01 = StructureId.of("s01");
    private static final Scope OWN = new Scope(S01, Set.of());

    private static final Synonyms SYNONYMS = Synonyms.of(Stream.of(
            "# of the trade",
            "SIAE, structure d’insertion par l’activité économique",
            "DUERP, document unique, document unique d’évaluation des risques professionnels",
            "CA => conseil d’administration",
            "PV => procès-verbal",
            ""));

    @TempDir
    Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = opened(folder);
    }

    static LuceneIndex opened(Path folder) {
        OpenIndex empty = new OpenIndex(new IndexFolder(folder));
        empty.begin();
        return new LuceneIndex(empty, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Les évaluations des acquis  | évaluation
        Les évaluations des acquis  | EVALUATION
        une évaluation              | les évaluations
        l’insertion par l’activité  | insertion
        l’insertion par l’activité  | l'insertion
        parcours d'insertion        | L’INSERTION
        Le bénéficiaire             | beneficiaires
        une équipe mobilisée        | équipes mobilisées
        les œuvres sociales         | oeuvre
        ﬁche de suivi               | fiche
        peut-être                   | être
        conseil d’administration    | conseil administration
        """)
    void findsTheOtherFormsOfAWord(String text, String words) {
        index.put(aVersion("Titre", "f.txt"), text);
        assertThat(find(OWN, words).total()).isEqualTo(1);
        assertThat(find(OWN, "piscine").total()).isZero();
    }

    @Test
    void findsLettersWhoseAccentsAreWrittenApart() {
        index.put(aVersion("Titre", "f.txt"), Normalizer.normalize("une évaluation", Normalizer.Form.NFD));
        assertThat(find(OWN, "évaluation").total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        la structure d’insertion par l’activité économique | SIAE
        notre S.I.A.E., siae conventionnée                 | structures d'insertion par l'activité économique
        le document unique est à jour                      | duerp
        DUERP 2026                                         | document unique
        DUERP 2026                                         | document unique 2026
        DUERP 2026                                         | 2026 documents uniques d'évaluation des risques professionnels
        réunion du conseil d’administration                | CA
        procès verbal du conseil d’administration          | PV du CA
        le procès-verbal                                   | pv
        """)
    void findsWhatTheTradeCallsOtherwise(String text, String words) {
        index.put(aVersion("Titre", "f.txt"), text);
        assertThat(find(OWN, words).total()).isEqualTo(1);
        assertThat(find(OWN, words + " piscine").total()).isZero();
    }

    @Test
    void doesNotTakeEverydayWordsForShortNames() {
        index.put(aVersion("Titre", "f.txt"), "Ça ne va pas.");
        assertThat(find(OWN, "conseil d’administration").total()).isZero();
        assertThat(find(OWN, "CA").total()).isEqualTo(1);
    }

    @Test
    void takesQuotedWordsAsTheyAre() {
        index.put(aVersion("Titre", "f.txt"), "structure d’insertion par l’activité économique");
        assertThat(find(OWN, "\"SIAE\"").total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        parcours d’insertion       | insertoin
        parcours d’insertion       | parcour inserton
        le règlement intérieur     | reglemant interieur
        l’évaluation des acquis    | évalution
        accueil des salariés       | acceuil
        les bénéficiaires          | benificiaire
        """)
    void findsWordsCloseToAMisspeltOne(String text, String words) {
        index.put(aVersion("Titre", "f.txt"), text);
        assertThat(find(OWN, words).total()).isZero();
        Query near =
                query(OWN, words).with(query(OWN, words).reading().near(word -> index.close(word, query(OWN, words))));
        assertThat(index.find(near, 0).total()).isEqualTo(1);
        assertThat(index.find(near, 0).items().get(0).marks().text().get(0)).contains("<mark>");
    }

    @Test
    void tellsNoCloseWordOfWhatOneMayNotRead() {
        VersionView theirs = aVersion("Titre", "f.txt");
        index.put(theirs, "le règlement de Clotilde");
        for (int each = 0; each < 30; each++) {
            index.put(aVersion("Titre", "f.txt"), "reglemen" + (char) ('a' + each % 26) + "s".repeat(each / 26));
        }
        Scope others = new Scope(StructureId.of("s02"), Set.of());
        assertThat(index.close("clotilda", query(OWN, ""))).containsExactly("clotilde");
        assertThat(index.close("clotilda", query(others, ""))).isEmpty();
        assertThat(index.close("reglemant", query(others, ""))).isEmpty();
        Scope peer = new Scope(StructureId.of("s02"), Set.of(readable(theirs)));
        assertThat(index.close("clotilda", query(peer, ""))).containsExactly("clotilde");
        assertThat(index.close("reglemant", query(peer, ""))).containsExactly("reglement");
    }

    @Test
    void marksCloseWordsOfTheTextAtHand() {
        assertThat(CloseWords.in(List.of("Le Règlement intérieur", "accueil"), "reglemant"))
                .containsExactly("reglement");
        assertThat(CloseWords.in(List.of("Le Règlement intérieur", "accueil"), "acceuil"))
                .containsExactly("accueil");
        assertThat(CloseWords.in(List.of("un mot, un lot"), "mot")).isEmpty();
    }

    /** Each makes many beginnings of what is looked for, or many places to mark. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mot             | mot
        mot             | "mot mot mot"
        le mot et       | "mot et le mot"
        DUERP           | document unique
        document unique | DUERP d'évaluation
        insertoin       | insertion
        a               | "a a a a a a a a"
        é-              | é é
        S.I.A.E.        | SIAE
        """)
    void marksWhatAHostileTextRepeatsInATimeThatGrowsWithItsLengthOnly(String again, String words) {
        String text = (again + " ").repeat(2_500_000 / (again.length() + 1));
        index.put(aVersion("Titre", "f.txt"), text);
        Query exact = query(OWN, words);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            index.find(exact, 0);
            index.find(exact.with(exact.reading().near(word -> index.close(word, exact))), 0);
            new FoundMarks(SYNONYMS).of(List.of(text), words);
        });
    }

    @Test
    void takesNoShortWordOrNumberForAnother() {
        index.put(aVersion("Titre", "f.txt"), "un an, 2024, le lot");
        assertThat(index.close("en", query(OWN, ""))).isEmpty();
        assertThat(index.close("2025", query(OWN, ""))).isEmpty();
        assertThat(index.close("mot", query(OWN, ""))).isEmpty();
    }

    @Test
    void asksForNoSmallWords() {
        index.put(aVersion("Règlement intérieur", "f.txt"), "");
        assertThat(find(OWN, "le règlement de l’intérieur").total()).isEqualTo(1);
    }

    @Test
    void wantsQuotedWordsToFollowEachOther() {
        index.put(aVersion("Titre", "f.txt"), "Le plan de formation des permanents");
        assertThat(find(OWN, "\"plan de formation\"").total()).isEqualTo(1);
        assertThat(find(OWN, "\"formation permanents plan\"").total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"plan", "formation", "plans", "2024", "v2", "pdf", "plan-formation_2024.v2", "PLAN_FORMATION"})
    void findsTheWordsOfAFileName(String words) {
        index.put(aVersion("Titre", "Plan-formation_2024.v2.pdf"), "");
        assertThat(find(OWN, words).total()).isEqualTo(1);
    }

    @Test
    void wantsEveryWordInWhicheverField() {
        index.put(aVersion("Plan annuel", "formation.pdf"), "Les permanents apprennent.");
        assertThat(find(OWN, "plan formation permanents").total()).isEqualTo(1);
        assertThat(find(OWN, "plan formation piscine").total()).isZero();
    }

    @Test
    void marksTheWordsInEscapedText() {
        index.put(
                aVersion("Un <b>titre</b> d’accueil", "a<i>.txt"),
                "Avant <script>alert('accueil')</script> & après l’accueil.");
        Found found = find(OWN, "accueil").items().get(0);
        assertThat(found.marks().title()).containsExactly("Un &lt;b&gt;titre&lt;&#x2F;b&gt; <mark>d’accueil</mark>");
        assertThat(found.marks().text())
                .containsExactly("Avant &lt;script&gt;alert(&#x27;<mark>accueil</mark>&#x27;)&lt;&#x2F;script&gt;"
                        + " &amp; après <mark>l’accueil</mark>.");
    }

    @Test
    void showsPassagesNotPages() {
        String noise = "mot ".repeat(100_000);
        index.put(aVersion("Titre", "f.txt"), noise + "accueil " + noise + "accueil");
        assertThat(find(OWN, "accueil").items().get(0).marks().text())
                .hasSize(2)
                .allSatisfy(passage -> assertThat(passage).contains("<mark>").hasSizeLessThan(250));
    }

    @Test
    void showsTheWholeTitle() {
        String title = "Compte rendu. ".repeat(20) + "accueil. " + "Compte rendu. ".repeat(20) + "fin";
        index.put(aVersion(title, "f.txt"), "");
        assertThat(find(OWN, "accueil").items().get(0).marks().title())
                .containsExactly(title.replace("accueil", "<mark>accueil</mark>"));
    }

    @Test
    void keepsOnlyTheLatestVersionForItsOwnPeople() {
        VersionView first = aVersion("Charte", "charte.pdf");
        VersionView second = next(first);
        index.putAll(List.of(new ReadText(first, "texte ancien commun"), new ReadText(second, "texte nouveau commun")));
        index.put(first, "texte ancien commun");
        assertThat(find(OWN, "commun").items()).extracting(Found::key).containsExactly(Key.of(readable(second)));
        assertThat(find(OWN, "ancien").total()).isZero();
        Scope peer = new Scope(StructureId.of("s02"), Set.of(readable(first)));
        assertThat(find(peer, "commun").items()).extracting(Found::key).containsExactly(Key.of(readable(first)));
        assertThat(find(peer, "nouveau").total()).isZero();
    }

    @Test
    void putsTheSameVersionTwiceAndFindsItOnce() {
        VersionView version = aVersion("Charte", "charte.pdf");
        index.put(version, "texte");
        index.put(version, "texte corrigé");
        assertThat(find(OWN, "texte").total()).isEqualTo(1);
        assertThat(find(OWN, "corrigé").total()).isEqualTo(1);
    }

    @Test
    void leafsWithoutLosingOrRepeatingAny() {
        index.putAll(IntStream.range(0, 60)
                .mapToObj(i -> new ReadText(aVersion("Charte", "charte.pdf"), "texte"))
                .toList());
        List<Key> all = IntStream.range(0, 3)
                .mapToObj(page -> index.find(query(OWN, "texte"), page))
                .flatMap(page -> page.items().stream())
                .map(Found::key)
                .toList();
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(index.find(query(OWN, "texte"), Integer.MAX_VALUE).items()).isEmpty();
        assertThat(index.find(query(OWN, "texte"), -1).items()).hasSize(25);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void answersWhateverIsTyped(String words) {
        index.put(aVersion("Charte", "charte.pdf"), "texte");
        assertThat(find(OWN, words).total()).isNotNegative();
    }

    static List<String> oddities() {
        return List.of(
                "*",
                "?*?*?*",
                "\"",
                "\"texte",
                "texte\"~9999999999",
                "texte~",
                "+ - | ( ) \\",
                "((((((((((((((",
                "a".repeat(1000),
                "a ".repeat(500),
                "a-".repeat(500),
                "a1".repeat(500),
                "é".repeat(1000),
                "日本".repeat(500),
                "a b ".repeat(250),
                "\u0000",
                "\u202Etexte",
                "😀 ".repeat(300),
                "le la les",
                "AND OR NOT",
                "title:texte",
                "/.*/",
                "text*",
                "[a TO b]",
                "x".repeat(299) + "😀");
    }

    private Page<Found> find(Scope scope, String words) {
        return index.find(query(scope, words), 0);
    }

    private static Query query(Scope scope, String words) {
        return new Query(scope, Reading.of(words, SYNONYMS));
    }

    private static Readable readable(VersionView version) {
        return new Readable(version.document(), version.version());
    }

    static VersionView aVersion(String title, String fileName) {
        return view(DocumentId.next(), 1, title, fileName);
    }

    private static VersionView next(VersionView former) {
        return view(former.document(), former.version() + 1, former.title(), former.fileName());
    }

    private static VersionView view(DocumentId document, int version, String title, String fileName) {
        return new VersionView(
                document,
                version,
                S01,
                title,
                null,
                fileName,
                "text/plain",
                5,
                "0".repeat(64),
                DocumentState.READY,
                null,
                null,
                "fr",
                Instant.EPOCH,
                "staff@s01.demo",
                null,
                false,
                null);
    }
}
