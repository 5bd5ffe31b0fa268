package org.palier.evidence.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days French texts say of themselves. */
class DateReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fait à Rouen, le 3 mars 2026.                                   | 2026-03-03",
                "Fait le 1er avril 2026 en deux exemplaires.                     | 2026-04-01",
                "Compte rendu en date du 03/03/2026                              | 2026-03-03",
                "Mis à jour le 3.3.2026                                          | 2026-03-03",
                "Mise à jour : mars 2026                                         | 2026-03-01",
                "Établi le 2026-03-03 par la direction                           | 2026-03-03",
                "Signée le trois mars deux mille vingt-six                       | 2026-03-03",
                "Adopté en l’an deux mille vingt-cinq, le trente et un décembre   | 2025-12-31",
                "Version du 17 févr. 2025                                        | 2025-02-17",
                "Évreux, le 9 septembre 2025                                     | 2025-09-09",
                "Validé le 9 septembre 2025 par le bureau                        | 2025-09-09",
                "Adopté le premier juin deux mille vingt-six                     | 2026-06-01",
                "La salariée, née le 3 mars 1986, est présente.                  | ''",
                "Nous avons reçu 3 mars 2026 et 12 chaises.                      | ''",
                "Fait le 31 février 2026.                                        | ''",
                "Fait le 3 mars 2027.                                            | ''"
            })
    void readsTheDayOfAText(String text, String day) {
        assertThat(dated(text)).isEqualTo(day.isEmpty() ? null : LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attestation valable jusqu’au 31 décembre 2026.                  | 2026-12-31",
                "Valable jusqu'au trente et un décembre deux mille vingt-six     | 2026-12-31",
                "Ce certificat expire le 15/01/2027.                             | 2027-01-15",
                "Date d’expiration : 15-01-2027                                  | 2027-01-15",
                "Valable du 1er janvier 2026 au 31 décembre 2026                 | 2026-12-31",
                "Fin de validité : février 2027                                  | 2027-02-28",
                "Carte valide jusqu’en février 2028                              | 2028-02-29",
                "Validée le 3 mars 2026.                                         | ''",
                "Valable à compter du 3 mars 2026.                               | ''"
            })
    void readsTheEndOfItsValidity(String text, String day) {
        var until = DateReader.of(text, TODAY).validUntil();
        assertThat(until == null ? null : until.day()).isEqualTo(day.isEmpty() ? null : LocalDate.parse(day));
    }

    @Test
    void prefersTheLastUpdateToTheDayItWasMade() {
        assertThat(
                        dated(
                                "Version du 2 juin 2026. Fait le 3 mars 2025. Mis à jour le 4 mai 2026. Mis à jour le 6 mai 2025."))
                .isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void keepsTheSentenceAndNotItsNeighbours() {
        var found = DateReader.of(
                "Le livret est remis à chacun. Fait à Rouen,\nle 3 mars 2026. Valable jusqu’au 2 mars 2027, sauf révision. Suite.",
                TODAY);
        assertThat(found.dated())
                .isEqualTo(new FoundDates.Said(LocalDate.of(2026, 3, 3), "Fait à Rouen, le 3 mars 2026"));
        assertThat(found.validUntil())
                .isEqualTo(
                        new FoundDates.Said(LocalDate.of(2027, 3, 2), "Valable jusqu’au 2 mars 2027, sauf révision"));
    }

    @Test
    void takesTimeInProportionToTheText() {
        var worst = "valable jusqu’au vingt et un quatre vingt dix deux mille 3 3/3 le 3 mars 20 a ".repeat(20_000);
        long began = System.nanoTime();
        DateReader.of(worst, TODAY);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    private static @Nullable LocalDate dated(String text) {
        var dated = DateReader.of(text, TODAY).dated();
        return dated == null ? null : dated.day();
    }
}
