package org.palier.evidence.findings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them, in a folded text. */
final class Dates {

    private static final String MONTHS = "janvier|janv|fevrier|fevr|mars|avril|avr|mai|juin|juillet|juil|aout|septembre"
            + "|sept|octobre|oct|novembre|nov|decembre|dec";
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(?:(?:0?[1-9]|[12]\\d|3[01])(?:er)?"
            + "(?:\\s?[/.-]\\s?(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?|\\s(?:0?[1-9]|1[0-2])\\s"
            + "|\\s{1,3}(?:" + MONTHS + ")\\.?\\s{1,3})(?<year>\\d{4}|\\d{2})"
            + "|(?<first>\\d{4})-\\d{2}-\\d{2})(?!\\d)");

    private Dates() {}

    static Matcher in(Sheet sheet) {
        return DAY.matcher(sheet.folded()).useTransparentBounds(true);
    }

    /** The year of a date of four digits; 0 for a date of two. */
    static int year(Matcher date) {
        String year = date.group("year") == null ? date.group("first") : date.group("year");
        return year.length() == 4 ? Integer.parseInt(year) : 0;
    }

    /** The date with its year alone. */
    static String masked(Sheet sheet, Matcher date) {
        String name = date.group("year") == null ? "first" : "year";
        String text = sheet.text();
        return hidden(text.substring(date.start(), date.start(name)))
                + date.group(name)
                + hidden(text.substring(date.end(name), date.end()));
    }

    private static String hidden(String part) {
        return part.replaceAll("\\s+", " ").replaceAll("\\d", "•");
    }
}
