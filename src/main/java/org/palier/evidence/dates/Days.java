package org.palier.evidence.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days as French texts write them: 3 mars 2026, 03/03/2026, 2026-03-03, trois mars deux mille vingt-six, mars 2026. */
class Days {

    /**
     * A day, and the index of the word after it.
     *
     * @param wholeMonth whether only the month was said; the day is its first then
     */
    record Day(LocalDate day, int next, boolean wholeMonth) {

        LocalDate last() {
            return wholeMonth ? day.withDayOfMonth(day.lengthOfMonth()) : day;
        }
    }

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("janvier", 1),
            Map.entry("janv", 1),
            Map.entry("fevrier", 2),
            Map.entry("fevr", 2),
            Map.entry("fev", 2),
            Map.entry("mars", 3),
            Map.entry("avril", 4),
            Map.entry("avr", 4),
            Map.entry("mai", 5),
            Map.entry("juin", 6),
            Map.entry("juillet", 7),
            Map.entry("juil", 7),
            Map.entry("aout", 8),
            Map.entry("septembre", 9),
            Map.entry("sept", 9),
            Map.entry("octobre", 10),
            Map.entry("oct", 10),
            Map.entry("novembre", 11),
            Map.entry("nov", 11),
            Map.entry("decembre", 12),
            Map.entry("dec", 12));
    private static final int WIDEST_GAP = 4;
    private static final String SEPARATORS = "/-.";

    private final String text;
    private final List<Word> words;
    private final Numerals numerals;

    Days(String text, List<Word> words) {
        this.text = text;
        this.words = words;
        this.numerals = new Numerals(words);
    }

    /** The day that begins at this word; it looks no further than a dozen words. */
    @Nullable
    Day at(int at) {
        Day found = inFigures(at);
        if (found == null) {
            found = inWords(at);
        }
        if (found == null) {
            found = afterItsYear(at);
        }
        return found == null ? wholeMonth(at) : found;
    }

    private @Nullable Day inFigures(int at) {
        if (at + 2 >= words.size() || !words.get(at).isNumber()) {
            return null;
        }
        String gap = gap(at);
        boolean figures = gap.length() == 1
                && SEPARATORS.contains(gap)
                && gap.equals(gap(at + 1))
                && words.get(at + 1).isNumber()
                && words.get(at + 2).isNumber();
        if (!figures) {
            return null;
        }
        return words.get(at).plain().length() == 4
                ? day(number(at), number(at + 1), number(at + 2), at + 3)
                : day(year(at + 2), number(at + 1), number(at), at + 3);
    }

    private @Nullable Day inWords(int at) {
        Numerals.Read day = dayOfMonth(at);
        if (day == null || month(day.next()) == 0 || !near(day.next() - 1)) {
            return null;
        }
        Numerals.Read year = wholeYear(day.next() + 1);
        return year == null || !near(day.next())
                ? null
                : day(year.value(), month(day.next()), day.value(), year.next());
    }

    /** As deeds begin: l’an deux mille vingt-six, le trois mars. */
    private @Nullable Day afterItsYear(int at) {
        if (!words.get(at).plain().equals("an")) {
            return null;
        }
        Numerals.Read year = numerals.year(at + 1);
        if (year == null) {
            return null;
        }
        int from = year.next();
        while (from < words.size()
                && from < year.next() + 3
                && words.get(from).plain().matches("et|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche")) {
            from++;
        }
        Numerals.Read day = dayOfMonth(from);
        return day == null || month(day.next()) == 0
                ? null
                : day(year.value(), month(day.next()), day.value(), day.next() + 1);
    }

    private @Nullable Day wholeMonth(int at) {
        boolean ofADay = at > 0 && words.get(at - 1).isNumber() && near(at - 1);
        if (month(at) == 0 || ofADay) {
            return null;
        }
        Numerals.Read year = wholeYear(at + 1);
        Day first = year == null || !near(at) ? null : day(year.value(), month(at), 1, year.next());
        return first == null ? null : new Day(first.day(), first.next(), true);
    }

    private Numerals.@Nullable Read dayOfMonth(int at) {
        if (at >= words.size()) {
            return null;
        }
        if (!words.get(at).isNumber()) {
            return numerals.belowHundred(at);
        }
        boolean first = at + 1 < words.size() && words.get(at + 1).plain().equals("er") && gap(at).isEmpty();
        return words.get(at).plain().length() > 2 ? null : new Numerals.Read(number(at), first ? at + 2 : at + 1);
    }

    private Numerals.@Nullable Read wholeYear(int at) {
        if (at >= words.size()) {
            return null;
        }
        return words.get(at).isNumber() && words.get(at).plain().length() == 4
                ? new Numerals.Read(number(at), at + 1)
                : numerals.year(at);
    }

    private int month(int at) {
        return at < words.size() ? MONTHS.getOrDefault(words.get(at).plain(), 0) : 0;
    }

    /** Whether the next word stands close, so that both say one thing. */
    private boolean near(int at) {
        return at + 1 < words.size() && gap(at).length() <= WIDEST_GAP;
    }

    private String gap(int at) {
        int from = words.get(at).end();
        int to = words.get(at + 1).start();
        return text.substring(from, Math.min(to, from + WIDEST_GAP + 1));
    }

    private int year(int at) {
        int year = number(at);
        return words.get(at).plain().length() == 2 ? 2000 + year : year;
    }

    private int number(int at) {
        String digits = words.get(at).plain();
        return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable Day day(int year, int month, int day, int next) {
        if (year < 1950 || year > 2100) {
            return null;
        }
        try {
            return new Day(LocalDate.of(year, month, day), next, false);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
