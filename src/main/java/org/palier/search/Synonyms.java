package org.palier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;

/**
 * The trade's words and what else they are called, from lines as Lucene and Solr write them: {@code a, b, c} where each
 * stands for all, {@code a => b, c} where only the first stands for the others, {@code #} before a remark.
 */
final class Synonyms {

    /** Before the number of what stands for a known word, in the stream of what was typed. */
    private static final char KNOWN = '\u0001';

    private final List<Set<String>> meanings;
    private final SynonymMap map;

    private Synonyms(Map<List<String>, Set<String>> known) {
        meanings = List.copyOf(known.values());
        try {
            SynonymMap.Builder builder = new SynonymMap.Builder();
            // because the filter takes no empty map
            builder.add(new CharsRef("\u0002"), new CharsRef("\u0002"), false);
            int number = 0;
            for (List<String> stems : known.keySet()) {
                String said = String.join(String.valueOf(SynonymMap.WORD_SEPARATOR), stems);
                builder.add(new CharsRef(said), new CharsRef(KNOWN + String.valueOf(number++)), false);
            }
            map = builder.build();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Synonyms of(Stream<String> lines) {
        Map<List<String>, Set<String>> known = new LinkedHashMap<>();
        lines.map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> read(line, known));
        return new Synonyms(known);
    }

    private static void read(String line, Map<List<String>, Set<String>> known) {
        int arrow = line.indexOf("=>");
        List<String> from = names(arrow < 0 ? line : line.substring(0, arrow));
        List<String> to = arrow < 0 ? from : names(line.substring(arrow + 2));
        for (String name : from) {
            List<String> stems = French.stems(French.words(name));
            if (!stems.isEmpty()) {
                known.computeIfAbsent(stems, first -> new LinkedHashSet<>()).addAll(to);
            }
        }
    }

    private static List<String> names(String list) {
        return Stream.of(list.split(",", -1))
                .map(name -> Analysis.composed(name.strip()))
                .filter(name -> !French.words(name).isEmpty())
                .toList();
    }

    /** What was typed, a term for each word, and one for words that together are known under other names. */
    List<Sought> terms(String typed) {
        List<Sought> terms = new ArrayList<>();
        for (French.Word word :
                French.read(new SynonymGraphFilter(French.TEXT.tokenStream("text", typed), map, false))) {
            String said = word.in(typed);
            Set<String> others = word.stem().charAt(0) == KNOWN
                    ? meanings.get(Integer.parseInt(word.stem().substring(1)))
                    : Set.of();
            terms.add(Sought.of(said, others));
        }
        return terms;
    }
}
