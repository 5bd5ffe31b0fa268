package org.palier.evidence.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is personal in a text, what only looks like it, and what of it holds a document back. */
class PersonalDataFinderTests {

    private static final int LONGER_THAN_ANY_TEXT_READ = 2_500_000;

    private final PersonalDataFinder finder =
            new PersonalDataFinder(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    /** Each of these looks again and again like the beginning of something. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 84 03 75 116 001 ",
                "1",
                "FR14 2004 1010 0505 0001 3M02 60 ",
                "06 12 34 56 ",
                "née le ",
                "association née le ",
                "Karim DURAND ",
                "DURAND Karim\n",
                "maladie Karim ",
                "06-12-34-56-78-",
                "date et lieu de naissance : ",
                "a.b-c@",
                "a@b.",
                "\u00e9\u0301",
                "RQTH\n\f"
            })
    void endsOnTenMegabytesThatAreMeantToTireIt(String again) {
        String text = again.repeat(10_000_000 / again.length());
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThat(finder.in(text)).hasSizeLessThanOrEqualTo(PersonalDataFinder.MOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n° 184037511600176",
                "1 84 03 75 116 001 76",
                "1 84 03 75 116 001 / 76",
                "1.84.03.75.116.001.76",
                "1 84 03 75 116\n001 76",
                "1 8 4 0 3 7 5 1 1 6 0 0 1 7 6",
                "NIR1840375116001 76"
            })
    void findsASocialSecurityNumber(String text) {
        assertFound(text, FindingKind.NIR, "1 84 •• •• ••• ••• ••", true);
    }

    @Test
    void findsTheNumbersOfCorsica() {
        for (String department : List.of("2A", "2B", "2a")) {
            String digits = "284" + "03" + (department.equals("2B") ? "18" : "19") + "004001";
            String key = "%02d".formatted(97 - Long.parseLong(digits) % 97);
            assertFound("2 84 03 " + department + " 004 001 " + key, FindingKind.NIR, "2 84 •• •• ••• ••• ••", true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 84 03 75 116 001 40",
                "184037511600140",
                "1840375116001761",
                "9 84 03 75 116 001 76",
                "SIRET 362 521 879 00034",
                "Facture 202603150000123",
                "Heures : 151 84 03 75 116 001"
            })
    void findsNoSocialSecurityNumberInWhatOnlyLooksLikeOne(String text) {
        assertThat(finder.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR14 2004 1010 0505 0001 3M02 606",
                "FR1420041010050500013M02606 BIC PSSTFRPP",
                "IBAN : fr14 2004 1010 0505 0001 3m02 606.",
                "DE89 3704 0044 0532 0130 00",
                "BE68 5390 0754 7034",
                "ES91 2100 0418 4502 0005 1332",
                "IT60 X054 2811 1010 0000 0123 456",
                "GB29 NWBK 6016 1331 9268 19",
                "NL91ABNA0417164300",
                "LU28 0019 4006 4475 0000",
                "CH93 0076 2011 6238 5295 7",
                "PT50 0002 0123 1234 5678 9015 4"
            })
    void findsAnAccount(String text) {
        assertThat(finder.in(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.IBAN);
            assertThat(found.holds()).isTrue();
            assertThat(found.excerpt()).matches("[A-Z]{2}•• •••• •••• •••\\w");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR14 2004 1010 0505 0001 3M02 607",
                "FR14 2004 1010 0505 0001 3M02 6",
                "DE89 3704 0044 0532 0130 01",
                "ZZ14 2004 1010 0505 0001 3M02 606",
                "NO12 personnes en parcours, be10 rue de la paix"
            })
    void findsNoAccountWhereTheKeyIsWrong(String text) {
        assertThat(finder.in(text)).noneMatch(found -> found.kind() == FindingKind.IBAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jean, né le 12 mars 1984",
                "née le 12/03/1984",
                "né(e) le : 12-03-1984",
                "NÉE LE 12 MARS 1984",
                "née à Évreux, le 12.03.1984",
                "né·e le 12 mars 1984",
                "NE LE 12/03/1984",
                "Date de naissance : 12/03/1984",
                "date de naissance\n12/03/1984",
                "Date et lieu de naissance : Lille, 12 mars 1984",
                "DDN 12/03/1984",
                "Né le 1er avril 1984",
                "salariée de l’association, née le 12 mars 1984",
                "Mme Durand, adhérente de notre association, née le 12 mars 1984"
            })
    void findsABirthDate(String text) {
        assertThat(finder.in(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.BIRTH_DATE);
            assertThat(found.holds()).isTrue();
            assertThat(found.excerpt()).contains("1984").doesNotContain("12").contains("•");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Réunion du 12 mars 2024",
                "La commission ne se tiendra pas le 12 mars 2024",
                "Le comité ne siège que le 12/03/1984",
                "Elle est née à Lyon. Le 12 mars 2020, elle signe son contrat",
                "La naissance du projet, le 12 mars 2020",
                "né le 45/13/1984",
                "Association née le 1er juillet 1901",
                "L’association, née le 12 mars 1984, compte 30 salariés",
                "La coopérative Solécité née le 12/03/1984",
                "né le 12 mars 2084"
            })
    void findsNoBirthInAnotherDate(String text) {
        assertThat(finder.in(text)).isEmpty();
    }

    @Test
    void findsEveryBirthDateUnderTheHeadOfItsColumn() {
        String table = "Nom\tDate de naissance\tEntrée\nA.\t12/03/1984\t01/02/2026\nB.\t01/11/1990\t02/03/2026\n";
        assertThat(finder.in(table)).extracting(Finding::excerpt).containsExactly("••/••/1984", "••/••/1990");
    }

    @Test
    void holdsAMobileNumberAndOnlyWarnsOfAFixedOne() {
        assertFound("Tél. 06 12 34 56 78", FindingKind.PHONE, "06 •• •• •• 78", true);
        assertFound("+33 6 12 34 56 78", FindingKind.PHONE, "06 •• •• •• 78", true);
        assertFound("+33 (0)7 12 34 56 78", FindingKind.PHONE, "07 •• •• •• 78", true);
        assertFound("0612345678", FindingKind.PHONE, "06 •• •• •• 78", true);
        assertFound("06 12 34 56 78 12 rue des Lilas", FindingKind.PHONE, "06 •• •• •• 78", true);
        assertFound("Tél. 06.12.34.56.78.", FindingKind.PHONE, "06 •• •• •• 78", true);
        assertFound("0033712345678", FindingKind.PHONE, "07 •• •• •• 78", true);
        assertFound("02.32.34.56.78", FindingKind.PHONE, "02 •• •• •• 78", false);
        assertFound("+33232345678", FindingKind.PHONE, "02 •• •• •• 78", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commande n° 0612345678",
                "bon de livraison 0712345678",
                "Réf. dossier 06-12-34-56-78-90",
                "réf. 20.06.12.34.56.78",
                "06/12/2024 15:30",
                "10612345678",
                "06123456789",
                "de 06 à 12 heures, 34 personnes"
            })
    void findsNoNumberInAnotherOne(String text) {
        assertThat(finder.in(text)).isEmpty();
    }

    @Test
    void holdsAPersonsMailAndOnlyWarnsOfAnOffices() {
        assertFound("jeanne.martin@atelier.fr", FindingKind.MAIL, "j•••@atelier.fr", true);
        assertFound("<J.Martin@Atelier.fr>", FindingKind.MAIL, "j•••@atelier.fr", true);
        assertFound("petitloup27@gmail.com,", FindingKind.MAIL, "p•••@gmail.com", true);
        assertFound("contact@atelier.fr", FindingKind.MAIL, "c•••@atelier.fr", false);
        assertFound("accueil.evreux@atelier.fr", FindingKind.MAIL, "a•••@atelier.fr", false);
        assertFound("asso.dupont@orange.fr", FindingKind.MAIL, "a•••@orange.fr", false);
        assertFound("jardin@atelier.fr.", FindingKind.MAIL, "j•••@atelier.fr", false);
        assertThat(finder.in("@ 12 h, x@, @y, 3@4 et a@b")).isEmpty();
    }

    @Test
    void warnsOfASensitiveWordAndHoldsItBesideAName() {
        assertFound("L’accueil des allocataires du RSA.", FindingKind.SENSITIVE, "RSA", false);
        assertFound("Public sous main  de justice", FindingKind.SENSITIVE, "sous main de justice", false);
        assertFound("SUIVI MEDICAL", FindingKind.SENSITIVE, "MEDICAL", false);
        assertThat(kindsHolding("Mme Dupont perçoit le RSA.")).containsExactly(FindingKind.SENSITIVE);
        assertThat(kindsHolding("M. LE GOFF, RQTH")).containsExactly(FindingKind.SENSITIVE);
        assertThat(kindsHolding("RSA, joindre au 06 12 34 56 78"))
                .containsExactlyInAnyOrder(FindingKind.SENSITIVE, FindingKind.PHONE);
        assertThat(kindsHolding("Madame, Monsieur, le RSA")).isEmpty();
        assertThat(kindsHolding("Madame la Présidente parle du RSA")).isEmpty();
        assertThat(kindsHolding("Monsieur le Directeur parle du RSA")).isEmpty();
        assertThat(kindsHolding("Le RSA de tous\fMme Dupont")).isEmpty();
        assertThat(kindsHolding("RSA, écrire à contact@atelier.fr")).isEmpty();
        assertThat(finder.in("les bRSAs, le versant, un handicapable, le personnel"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\u200b84\u200b03\u200b75116001\u200b76",
                "1 84\u00ad 03 75\u2060 116 001\u202e 76",
                "1\ufe0f 84 03 75 116 001 76\u200d",
                "\uff11 \uff18\uff14 \uff10\uff13 \uff17\uff15 \uff11\uff11\uff16 \uff10\uff10\uff11 \uff17\uff16",
                "\ud835\udfcf 84 03 75 116 001 76",
                "1\u200784\u200903\u205f75\u3000116\u2002001\u200a76",
                "1\u201384\u201103\u201275\u2014116\u2013001\u201376"
            })
    void findsANumberWithWhatNobodySeesInIt(String number) {
        assertThat(finder.in("Son numéro : " + number + ", je crois"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(FindingKind.NIR);
                    assertThat(one.start()).isEqualTo(13);
                    assertThat(one.length()).isBetween(number.length() - 1, number.length());
                });
    }

    @Test
    void findsATelephoneBeforeTheMarkOfANote() {
        assertThat(finder.in("Tél. 06 12 34 56 78\u00b9"))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.PHONE);
    }

    @Test
    void tellsThePageAndThePlace() {
        String text = "Sommaire\f\fNIR : 1 84 03 75 116 001 76.";
        assertThat(finder.in(text)).singleElement().satisfies(found -> {
            assertThat(found.page()).isEqualTo(3);
            assertThat(text.substring(found.start(), found.start() + found.length()))
                    .isEqualTo("1 84 03 75 116 001 76");
        });
    }

    @Test
    void keepsTheFindingsThatHoldWhenThereAreTooMany() {
        String text = "contact@atelier.fr ".repeat(2 * PersonalDataFinder.MOST) + "06 12 34 56 78";
        assertThat(finder.in(text)).hasSize(PersonalDataFinder.MOST).anyMatch(Finding::holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1 ",
                "1 84 03 75 116 001 7",
                "FR14 2004 ",
                "fr14",
                "né ",
                "né à ",
                "né 1",
                "date de naissance ",
                "06 ",
                "0612345678",
                "@",
                "a@",
                "a.b@c.d.",
                "sous main de ",
                "M. ",
                "12/03/",
                "\n",
                " ",
                "\f",
                "é"
            })
    void readsAHostileTextInATimeThatGrowsWithItsLengthOnly(String hostile) {
        String text = hostile.repeat(LONGER_THAN_ANY_TEXT_READ / hostile.length());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = threads.getCurrentThreadCpuTime();
        finder.in(text);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - started))
                .isLessThan(Duration.ofSeconds(2));
    }

    private void assertFound(String text, FindingKind kind, String excerpt, boolean holds) {
        assertThat(finder.in(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.excerpt()).isEqualTo(excerpt);
            assertThat(found.holds()).isEqualTo(holds);
        });
    }

    private List<FindingKind> kindsHolding(String text) {
        return finder.in(text).stream()
                .filter(Finding::holds)
                .map(Finding::kind)
                .toList();
    }
}
