package org.palier.evidence.dates;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers written in French words, as minutes and deeds write the days and the years. */
class Numerals {

    /** A number, and the index of the word after it. */
    record Read(int value, int next) {}

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("premier", 1),
            Map.entry("un", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16));
    private static final Map<String, Integer> TENS =
            Map.of("vingt", 20, "trente", 30, "quarante", 40, "cinquante", 50, "soixante", 60);
    private static final int FOUR_SCORE = 80;

    private final List<Word> words;

    Numerals(List<Word> words) {
        this.words = words;
    }

    /** A number from 1 to 99 that begins here. */
    @Nullable
    Read belowHundred(int at) {
        if (is(at, "quatre") && (is(at + 1, "vingt") || is(at + 1, "vingts"))) {
            return withUnits(FOUR_SCORE, at + 2);
        }
        Integer tens = at < words.size() ? TENS.get(words.get(at).plain()) : null;
        return tens == null ? small(at) : withUnits(tens, at + 1);
    }

    /** A year of this century or the last that begins here. */
    @Nullable
    Read year(int at) {
        if (is(at, "deux") && is(at + 1, "mille")) {
            return after(2000, at + 2);
        }
        boolean last =
                (is(at, "mil") || is(at, "mille")) && is(at + 1, "neuf") && (is(at + 2, "cent") || is(at + 2, "cents"));
        return last ? after(1900, at + 3) : null;
    }

    private Read after(int century, int at) {
        Read rest = belowHundred(at);
        return rest == null ? new Read(century, at) : new Read(century + rest.value(), rest.next());
    }

    private Read withUnits(int tens, int at) {
        Read units = small(is(at, "et") ? at + 1 : at);
        int most = tens == 60 || tens == FOUR_SCORE ? 19 : 9;
        return units == null || units.value() > most
                ? new Read(tens, at)
                : new Read(tens + units.value(), units.next());
    }

    private @Nullable Read small(int at) {
        Integer value = at < words.size() ? SMALL.get(words.get(at).plain()) : null;
        if (value == null) {
            return null;
        }
        Read more = value == 10 ? small(at + 1) : null;
        return more != null && more.value() >= 7 && more.value() <= 9
                ? new Read(10 + more.value(), more.next())
                : new Read(value, at + 1);
    }

    private boolean is(int at, String word) {
        return at < words.size() && words.get(at).plain().equals(word);
    }
}
