package org.palier.evidence.dates;

import java.util.List;
import java.util.Set;

/** What the words before a day make of it, the weakest first. */
enum Cue {
    NONE,
    /** Rouen, le 3 mars 2026. */
    LETTERHEAD,
    /** En date du 3 mars 2026, version du 3 mars 2026. */
    DATED,
    /** Fait à Rouen, le 3 mars 2026. */
    MADE,
    /** Mis à jour le 3 mars 2026. */
    UPDATED,
    /** Valable jusqu’au 3 mars 2026. */
    UNTIL;

    private static final int FURTHEST = 12;
    private static final Set<String> ENDING =
            Set.of("expire", "expirant", "expirera", "expiration", "echeance", "peremption", "jusqu");
    private static final Set<String> LASTING = Set.of("valable", "valables", "valide", "valides", "validite");
    private static final Set<String> MAKING = Set.of(
            "signe",
            "signee",
            "etabli",
            "etablie",
            "redige",
            "redigee",
            "adopte",
            "adoptee",
            "approuve",
            "approuvee",
            "edite",
            "editee",
            "delivre",
            "delivree",
            "emis",
            "emise",
            "arrete",
            "publie",
            "publiee",
            "valide",
            "validee");
    private static final Set<String> DATING = Set.of("date", "datee", "version");
    private static final Set<String> BIRTH =
            Set.of("né", "née", "nés", "naissance", "nee", "embauche", "embauché", "embauchée");

    /** What the nearest telling word before this day says, within its sentence and after the day before it. */
    static Cue before(List<Word> words, int day, int sentenceStart, int lastDayEnd, String text) {
        boolean span = is(words, day - 1, "au");
        for (int at = day - 1;
                at >= Math.max(0, day - FURTHEST) && words.get(at).start() >= sentenceStart;
                at--) {
            if (at < lastDayEnd && !span) {
                break;
            }
            if (BIRTH.contains(words.get(at).said())) {
                return NONE;
            }
            Cue cue = of(words, at, day);
            if (cue != NONE) {
                return cue;
            }
        }
        return isLetterhead(words, day, text) ? LETTERHEAD : NONE;
    }

    private static Cue of(List<Word> words, int at, int day) {
        String word = words.get(at).plain();
        boolean accented = words.get(at).said().contains("é");
        if (ENDING.contains(word)) {
            return UNTIL;
        }
        if (LASTING.contains(word) && !(accented && !word.equals("validite"))) {
            return is(words, day - 1, "du") || is(words, day - 1, "des") ? NONE : UNTIL;
        }
        if (word.equals("jour") && is(words, at - 1, "a") && startsWith(words, at - 2, "mis")) {
            return UPDATED;
        }
        if (MAKING.contains(word) || (word.startsWith("fait") && isOneOf(words, at + 1, "a", "le", "en", "par"))) {
            return MADE;
        }
        return DATING.contains(word) ? DATED : NONE;
    }

    /** A town at the beginning of its line, a comma, "le", the day. */
    private static boolean isLetterhead(List<Word> words, int day, String text) {
        if (day < 2 || !is(words, day - 1, "le")) {
            return false;
        }
        Word town = words.get(day - 2);
        boolean comma =
                text.substring(town.end(), words.get(day - 1).start()).strip().equals(",");
        return comma && Character.isUpperCase(text.charAt(town.start()));
    }

    private static boolean isOneOf(List<Word> words, int at, String... any) {
        return at < words.size() && List.of(any).contains(words.get(at).plain());
    }

    private static boolean is(List<Word> words, int at, String word) {
        return at >= 0 && words.get(at).plain().equals(word);
    }

    private static boolean startsWith(List<Word> words, int at, String beginning) {
        return at >= 0 && words.get(at).plain().startsWith(beginning);
    }
}
