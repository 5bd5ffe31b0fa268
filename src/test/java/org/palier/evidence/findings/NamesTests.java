package org.palier.evidence.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Words said of somebody whose name stands near without a civility, and what it costs in pages held that name nobody. */
class NamesTests {

    private final PersonalDataFinder finder =
            new PersonalDataFinder(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void holdsEveryPageThatNamesSomebodyBesideASensitiveWord() throws IOException {
        List<String> pages = pages("pages-that-name.txt");
        assertThat(pages).hasSizeGreaterThan(30).allMatch(this::warns);
        assertThat(pages.stream().filter(page -> !isHeld(page))).isEmpty();
    }

    /** The price: of pages of the field that hold a sensitive word and name nobody, none may be held for the capitals in it. */
    @Test
    void holdsNoPageThatNamesNobody() throws IOException {
        List<String> pages = pages("pages-that-name-nobody.txt");
        assertThat(pages).hasSizeGreaterThan(60).allMatch(this::warns);
        assertThat(pages.stream().filter(this::isHeld)).isEmpty();
    }

    @Test
    void holdsWhereTheNameStandsNearAndWarnsFarFromASingleOne() {
        String far = "\nTexte.".repeat(200);
        assertThat(isHeld("Karim DURAND" + far + "\nCongés pour maladie")).isFalse();
        assertThat(isHeld("maladie" + far + "\nKarim DURAND, arrêt pour maladie"))
                .isTrue();
        assertThat(isHeld("Karim DURAND\nAwa DIALLO\nLéa MARTINEAU" + far + "\nmaladie"))
                .isTrue();
    }

    private boolean warns(String page) {
        return finder.in(page).stream().anyMatch(found -> found.kind() == FindingKind.SENSITIVE);
    }

    private boolean isHeld(String page) {
        return finder.in(page).stream().anyMatch(found -> found.kind() == FindingKind.SENSITIVE && found.holds());
    }

    private static List<String> pages(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(NamesTests.class.getResourceAsStream("/findings/" + name), name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n---\n")).map(String::strip).toList();
        }
    }
}
