package org.palier.evidence.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where a page names people without a civility: a given name beside a family name, "Karim DURAND", "Durand Karim", or
 * lines that begin with a name in capitals and another one. The names of streets, schools and saints are nobody's, and who
 * signs for an office is not whom the page is about.
 */
final class Names {

    /** How far from a name a word is still said of whoever is named, in characters. */
    private static final int NEAR = 400;

    /** From as many names on, a page is a list of people, and what stands on it is said of them. */
    private static final int A_LIST = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{1,39}");
    private static final Set<String> GIVEN = WordList.read("given-names.txt");
    private static final Set<String> FAMILY = WordList.read("family-names.txt");
    private static final Set<String> PLACES = WordList.read("named-places.txt");
    private static final Set<String> PARTICLES =
            Set.of("le", "la", "el", "al", "de", "da", "di", "du", "des", "dos", "van", "von", "ben", "bou", "abd");
    private static final int WIDEST_GAP = 3;

    private final List<Word> words = new ArrayList<>();
    private final BitSet near = new BitSet();
    private final int length;
    private int named;
    private int lines;

    private Names(Sheet sheet) {
        this.length = sheet.text().length();
        var word = WORD.matcher(sheet.text());
        while (word.find()) {
            words.add(Word.of(sheet, word.start(), word.end()));
        }
        for (int at = 0; at + 1 < words.size(); at++) {
            look(sheet.text(), at);
        }
    }

    static Names on(Sheet sheet) {
        return new Names(sheet);
    }

    /** Whether what stands at this place is said of somebody who is named. */
    boolean isNear(int place) {
        return named >= A_LIST || lines >= A_LIST || near.get(place);
    }

    private void look(String text, int at) {
        Word one = words.get(at);
        Word next = words.get(at + 1);
        boolean particle = next.isParticle() && at + 2 < words.size();
        Word other = particle ? words.get(at + 2) : next;
        if (!sameCell(text, one.end(), next.start()) || (particle && !sameCell(text, next.end(), other.start()))) {
            return;
        }
        boolean begins = one.start() == 0 || text.charAt(one.start() - 1) == '\n';
        if (begins && one.isLikeOneInAList(other)) {
            lines++;
        }
        if (one.names(other) && !isAPlace(at) && !isForAnOffice(at)) {
            named++;
            near.set(Math.max(0, one.start() - NEAR), Math.min(length, other.end() + NEAR) + 1);
        }
    }

    private static boolean sameCell(String text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        return text.substring(from, to).chars().allMatch(gap -> " \t,;|\u00a0\u202f".indexOf(gap) >= 0);
    }

    /** "Rue Pierre Semard", "lycée Marie Curie", "Saint Martin". */
    private boolean isAPlace(int at) {
        for (int before = Math.max(0, at - 2); before < at; before++) {
            if (PLACES.contains(words.get(before).folded())) {
                return true;
            }
        }
        return PLACES.contains(words.get(at).folded());
    }

    /** "La présidente, Jeanne Martin", "Jeanne Martin, directrice". */
    private boolean isForAnOffice(int at) {
        for (int beside = Math.max(0, at - 2); beside < Math.min(words.size(), at + 4); beside++) {
            if (Civilities.OFFICES.contains(words.get(beside).folded())) {
                return true;
            }
        }
        return false;
    }

    /** A word with the case in which it is written. */
    private record Word(int start, int end, String folded, boolean capitals, boolean capital) {

        private static final int SHORTEST = 3;

        static Word of(Sheet sheet, int start, int end) {
            String written = sheet.text().substring(start, end);
            boolean capitals = written.chars().noneMatch(Character::isLowerCase);
            return new Word(
                    start,
                    end,
                    sheet.folded().substring(start, end),
                    capitals,
                    Character.isUpperCase(written.charAt(0)));
        }

        /** "Jean LE GOFF", "Ahmed El Amrani". */
        boolean isParticle() {
            return capital && PARTICLES.contains(folded);
        }

        boolean names(Word other) {
            return (isGiven() && other.isFamilyBeside(this)) || (other.isGiven() && isFamilyBeside(other));
        }

        /** "MAKIESE Nsimba": known to no list, and again at the beginning of other lines. */
        boolean isLikeOneInAList(Word other) {
            return capitals && isNoAcronym() && other.capital && !other.capitals && other.isLong();
        }

        private boolean isGiven() {
            return capital && isLong() && known(GIVEN);
        }

        private boolean isFamilyBeside(Word given) {
            return capital && isLong() && (known(FAMILY) || (capitals && !given.capitals && isNoAcronym()));
        }

        /** The acronyms of the field that are longer are few, and no given name stands beside them. */
        private boolean isNoAcronym() {
            return folded.length() > SHORTEST;
        }

        private boolean isLong() {
            return folded.length() >= SHORTEST;
        }

        private boolean known(Set<String> names) {
            int hyphen = folded.indexOf('-');
            return names.contains(hyphen < 0 ? folded : folded.substring(0, hyphen));
        }
    }
}
