package org.palier.evidence.dates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.dates.FoundDates.Said;

/** Finds the day of a text and the end of its validity in one pass over its words. */
public class DateReader {

    private static final int ENOUGH = 300_000;

    private final String text;
    private final List<Word> words;
    private final Days days;
    private final LocalDate today;
    private Cue strongest = Cue.NONE;
    private @Nullable Said dated;
    private @Nullable Said until;

    private DateReader(String text, LocalDate today) {
        this.text = text;
        this.words = Word.of(text);
        this.days = new Days(text, words);
        this.today = today;
    }

    /** What the text says; a day after today is never its own. */
    public static FoundDates of(String text, LocalDate today) {
        return new DateReader(text.substring(0, Math.min(ENOUGH, text.length())), today).read();
    }

    private FoundDates read() {
        int last = 0;
        int at = 0;
        while (at < words.size()) {
            Days.Day day = days.at(at);
            if (day == null) {
                at++;
                continue;
            }
            keep(day, at, last);
            at = day.next();
            last = at;
        }
        boolean backwards = dated != null && until != null && until.day().isBefore(dated.day());
        return new FoundDates(dated, backwards ? null : until);
    }

    private void keep(Days.Day day, int at, int last) {
        Sentence sentence = Sentence.around(
                text, words.get(at).start(), words.get(day.next() - 1).end());
        Cue cue = Cue.before(words, at, sentence.start(), last, text);
        if (cue == Cue.UNTIL) {
            until = until == null ? new Said(day.last(), sentence.of(text)) : until;
        } else if (cue != Cue.NONE && !day.day().isAfter(today) && isBetter(cue, day.day())) {
            strongest = cue;
            dated = new Said(day.day(), sentence.of(text));
        }
    }

    private boolean isBetter(Cue cue, LocalDate day) {
        return dated == null || cue.compareTo(strongest) > 0 || (cue == strongest && day.isAfter(dated.day()));
    }
}
