package org.palier.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Which words are close to a misspelt one: they differ by a letter, or by two where it is long, and not by the first. */
final class CloseWords {

    static final int SAME_BEGINNING = 1;

    private CloseWords() {}

    /** The word as words are compared, unless it is none, or too short to be mistaken. */
    static Optional<String> spelt(String word) {
        List<String> read = spellings(word);
        return read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
    }

    static int edits(String spelt) {
        return spelt.length() > 6 ? 2 : 1;
    }

    /** Those of these texts. */
    static Collection<String> in(Collection<String> texts, String word) {
        return spelt(word)
                .map(spelt -> texts.stream()
                        .flatMap(text -> spellings(text).stream())
                        .distinct()
                        .filter(closeTo(spelt))
                        .toList())
                .orElse(List.of());
    }

    private static Predicate<String> closeTo(String spelt) {
        String beginning = spelt.substring(0, SAME_BEGINNING);
        var close = new CharacterRunAutomaton(
                new LevenshteinAutomata(spelt.substring(SAME_BEGINNING), true).toAutomaton(edits(spelt), beginning));
        return close::run;
    }

    private static List<String> spellings(String text) {
        return French.stems(French.read(French.SPELLING.tokenStream("spelling", text)));
    }
}
