package org.palier.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what was typed: words in quotation marks as one, known words with their other names, no other sign as anything. */
record Reading(Set<Sought> terms) {

    /** Beyond it words are left out, because each one costs a clause in every field and Lucene takes 1,024. */
    private static final int LONGEST = 300;

    private static final int MOST_TERMS = 100;

    /** Close words cost many clauses each. */
    private static final int MOST_CLOSE = 8;

    private static final Pattern PARTS = Pattern.compile("\"([^\"]*)\"?|([^\"]+)");

    static Reading of(String typed, Synonyms synonyms) {
        String words = Analysis.composed(typed.substring(0, Math.min(typed.length(), LONGEST)));
        Set<Sought> terms = new LinkedHashSet<>();
        Matcher part = PARTS.matcher(words);
        while (part.find()) {
            String quoted = part.group(1);
            if (quoted == null) {
                terms.addAll(synonyms.terms(part.group()));
            } else if (!French.words(quoted).isEmpty()) {
                terms.add(Sought.quoted(quoted));
            }
        }
        return new Reading(terms.stream().limit(MOST_TERMS).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The same, content with words that are close to the first ones typed. */
    Reading near(Function<String, Collection<String>> close) {
        Set<Sought> content = new LinkedHashSet<>();
        for (Sought term : terms) {
            content.add(content.size() < MOST_CLOSE ? near(term, close) : term);
        }
        return new Reading(content);
    }

    private static Sought near(Sought term, Function<String, Collection<String>> close) {
        return term.or(term.words().stream()
                .flatMap(word -> close.apply(word).stream())
                .toList());
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Every phrase that would do, by its stems. */
    List<List<String>> stems() {
        return terms.stream()
                .flatMap(term -> Stream.concat(term.words().stream(), term.phrases().stream()))
                .map(phrase -> French.stems(French.words(phrase)))
                .filter(stems -> !stems.isEmpty())
                .distinct()
                .toList();
    }
}
