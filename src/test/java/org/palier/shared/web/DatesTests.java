package org.palier.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Days and moments as people say them, seen from 23 November 2026 at noon in Paris. */
class DatesTests {

    private final Dates dates =
            new Dates(Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneId.of("Europe/Paris")), messages());

    @Test
    void saysDaysThatAreNear() {
        assertThat(dates.until(Instant.parse("2026-11-23T20:00:00Z"), Locale.FRENCH))
                .isEqualTo("avant ce soir");
        assertThat(dates.until(Instant.parse("2026-11-22T20:00:00Z"), Locale.FRENCH))
                .isEqualTo("c’était pour hier");
        assertThat(dates.until(Instant.parse("2026-12-14T20:00:00Z"), Locale.FRENCH))
                .isEqualTo("avant lundi 14 décembre, dans 21 jours");
        assertThat(dates.until(Instant.parse("2026-12-14T20:00:00Z"), Locale.ENGLISH))
                .isEqualTo("before Monday 14 December, in 21 days");
    }

    @Test
    void saysTheFirstOfAMonthAsEachLanguageDoes() {
        assertThat(dates.day(LocalDate.of(2027, 2, 1), Locale.FRENCH)).isEqualTo("1er février 2027");
        assertThat(dates.day(LocalDate.of(2027, 2, 1), Locale.ENGLISH)).isEqualTo("1 February 2027");
        assertThat(dates.until(Instant.parse("2026-12-01T20:00:00Z"), Locale.FRENCH))
                .isEqualTo("avant mardi 1er décembre, dans 8 jours");
        assertThat(dates.until(Instant.parse("2027-02-01T20:00:00Z"), Locale.FRENCH))
                .isEqualTo("avant le 1er février 2027, dans 70 jours");
    }

    @Test
    void saysMoments() {
        assertThat(dates.moment(Instant.parse("2026-11-23T08:05:00Z"), Locale.FRENCH))
                .isEqualTo("aujourd’hui à 9\u00a0h\u00a005");
        assertThat(dates.moment(Instant.parse("2026-11-22T22:59:00Z"), Locale.FRENCH))
                .isEqualTo("hier à 23\u00a0h\u00a059");
        assertThat(dates.moment(Instant.parse("2026-03-01T08:05:00Z"), Locale.FRENCH))
                .isEqualTo("le 1er mars 2026");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/shared");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
