package org.palier.evidence.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that words before them, or at the head of their column, say to be of a birth. */
class BirthDates implements Detector {

    private static final Pattern BORN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[nN][eéEÉ](?:[eE]|\\([eE]\\)|[.·•/-][eE])?(?:[sS]|\\([sS]\\))?(?![\\p{L}\\p{N}])"
                    + "|(?i:dates?\\s(?:(?:et\\s(?:le\\s)?lieux?\\s)?de\\s)?naiss(?:ances?|\\.)?(?!\\p{L})"
                    + "|lieux?\\set\\sdates?\\sde\\snaissances?|naissance(?=\\s?:)|ddn(?!\\p{L})|d\\.d\\.n\\.))");
    private static final Pattern ON = Pattern.compile("^(?:(?:[^.;!?]*\\s)?le\\s?:?\\s{0,3}|\\s?:\\s{0,3})");
    private static final Pattern HEAD = Pattern.compile("^\\s?le\\b[^\\n]*\\n.*", Pattern.DOTALL);
    private static final int WINDOW = 80;
    private static final Pattern FOUNDED =
            Pattern.compile("(?:(?<before>[\\p{L}]{1,20})[\\s']{1,3})?(?:association|structure|entreprise"
                    + "|societe|cooperative|scop|scic|federation|reseau|collectif|groupement|fondation|mutuelle|regie|ferme|ressourcerie"
                    + "|recyclerie|loi|idee)(?:\\s[\\p{L}'-]{1,30})?\\s?,?\\s{1,3}$");
    private static final Set<String> OF = Set.of(
            "de", "du", "des", "d", "dans", "chez", "pour", "par", "avec", "a", "au", "en", "sa", "son", "notre");
    private static final Pattern ARTICLE = Pattern.compile("(?<of>[\\p{L}]{1,5})[\\s']{1,3}$");
    private static final int BEFORE = 80;
    private static final int OLDEST = 110;
    private static final int YOUNGEST_AT_WORK = 14;

    private final Clock clock;

    BirthDates(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Spot> on(Sheet sheet) {
        var spots = new TreeMap<Integer, Spot>();
        var date = Dates.in(sheet);
        var born = BORN.matcher(sheet.text());
        int column = sheet.text().length();
        for (boolean found = born.find(); found; ) {
            String word = born.group();
            int end = born.end();
            int digit = firstDigit(sheet.text(), end);
            found = born.find();
            if (found && born.start() < digit) {
                continue; // because the word that is nearest to the date says what it is
            }
            String between = sheet.folded().substring(end, digit);
            if (leadsTo(word, between)
                    && !isFounded(sheet.folded(), end - word.length())
                    && date.region(digit, sheet.text().length()).lookingAt()
                    && isPast(date, 0)) {
                spots.put(date.start(), spot(sheet, date));
            }
            if (isHead(word, between)) {
                column = Math.min(column, end);
            }
        }
        date.region(column, sheet.text().length());
        while (date.find()) {
            if (isPast(date, YOUNGEST_AT_WORK)) {
                spots.putIfAbsent(date.start(), spot(sheet, date));
            }
        }
        return List.copyOf(spots.values());
    }

    private boolean isPast(Matcher date, int years) {
        int year = Dates.year(date);
        return (year == 0 && years == 0)
                || (year >= LocalDate.now(clock).getYear() - OLDEST
                        && year <= LocalDate.now(clock).getYear() - years);
    }

    /** "L’association, née le …", but not "salariée de l’association, née le …". */
    private static boolean isFounded(String folded, int born) {
        var founded = FOUNDED.matcher(folded).region(Math.max(0, born - BEFORE), born);
        if (!founded.find()) {
            return false;
        }
        String before = founded.group("before");
        if (before == null) {
            return true;
        }
        var of = ARTICLE.matcher(folded).region(Math.max(0, founded.start() - BEFORE), founded.start());
        return !OF.contains(before) && !(of.find() && OF.contains(of.group("of")));
    }

    /** "ne" is rarely "né" without its accent: the day must follow at once. */
    private static boolean leadsTo(String word, String between) {
        if (word.equalsIgnoreCase("ne")) {
            return between.strip().equals("le");
        }
        return isNoun(word) || ON.matcher(between).matches();
    }

    /** Nothing but names stands between the word and the end of its line: its dates are in the lines below. */
    private static boolean isHead(String word, String between) {
        return isNoun(word)
                ? between.indexOf('\n') >= 0
                : !word.equalsIgnoreCase("ne") && HEAD.matcher(between).matches();
    }

    private static boolean isNoun(String word) {
        return !Folding.of(word).startsWith("ne");
    }

    private static int firstDigit(String text, int from) {
        int end = Math.min(text.length(), from + WINDOW);
        int at = from;
        while (at < end && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Spot spot(Sheet sheet, Matcher date) {
        return new Spot(FindingKind.BIRTH_DATE, date.start(), date.end(), Dates.masked(sheet, date), true);
    }
}
