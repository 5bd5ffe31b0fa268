package org.palier.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palier.evidence.TextMarks;
import org.springframework.stereotype.Component;

/** Marks in a text what a search finds in it, by the same stems and the same other names. */
@Component
class FoundMarks implements TextMarks {

    private static final Comparator<List<String>> LONGEST_FIRST =
            Comparator.<List<String>>comparingInt(List::size).reversed();

    private final Synonyms synonyms;

    FoundMarks(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    @Override
    public List<List<Span>> of(List<String> pages, String words) {
        Reading reading = Reading.of(words, synonyms);
        List<List<Span>> exact = marks(pages, reading);
        return exact.stream().allMatch(List::isEmpty)
                ? marks(pages, reading.near(word -> CloseWords.in(pages, word)))
                : exact;
    }

    private static List<List<Span>> marks(List<String> pages, Reading reading) {
        Map<String, List<List<String>>> phrases =
                reading.stems().stream().sorted(LONGEST_FIRST).collect(Collectors.groupingBy(stems -> stems.get(0)));
        return pages.stream().map(page -> marks(French.words(page), phrases)).toList();
    }

    private static List<Span> marks(List<French.Word> words, Map<String, List<List<String>>> phrases) {
        List<String> stems = French.stems(words);
        List<Span> marks = new ArrayList<>();
        for (int at = 0; at < stems.size(); at++) {
            int length = length(stems, at, phrases.getOrDefault(stems.get(at), List.of()));
            if (length > 0) {
                marks.add(new Span(
                        words.get(at).start(), words.get(at + length - 1).end()));
                at += length - 1;
            }
        }
        return marks;
    }

    /** How many words make the longest phrase that begins here; 0 where none does. */
    private static int length(List<String> stems, int at, List<List<String>> phrases) {
        return phrases.stream()
                .filter(phrase -> at + phrase.size() <= stems.size()
                        && stems.subList(at, at + phrase.size()).equals(phrase))
                .mapToInt(List::size)
                .findFirst()
                .orElse(0);
    }
}
