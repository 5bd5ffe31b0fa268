package org.palier.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palier.search.Answer;
import org.palier.search.Facet;
import org.palier.search.Question;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A facet on the page.
 *
 * @param values those that can be chosen, or the one that is, each with the address that does
 */
public record Choice(Facet facet, boolean chosen, List<Value> values) {

    /** A value on the page, and where choosing it, or taking it back, leads. */
    public record Value(String label, long count, String url) {}

    /** Those that have anything to choose or to take back. */
    static List<Choice> all(Question question, Answer answer, Labels.Book book) {
        List<Choice> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Choice choice = of(facet, question, answer.facets().getOrDefault(facet, List.of()), book);
            if (!choice.values().isEmpty()) {
                all.add(choice);
            }
        }
        return all;
    }

    private static Choice of(Facet facet, Question question, List<Answer.Count> counts, Labels.Book book) {
        String chosen = question.chosen().get(facet);
        if (chosen == null) {
            return new Choice(
                    facet,
                    false,
                    counts.stream()
                            .map(one -> new Value(
                                    book.of(facet, one.value()), one.count(), url(question.with(facet, one.value()))))
                            .toList());
        }
        long count = counts.stream()
                .filter(one -> one.value().equals(chosen))
                .mapToLong(Answer.Count::count)
                .sum();
        return new Choice(facet, true, List.of(new Value(book.of(facet, chosen), count, url(question.without(facet)))));
    }

    /** The address of a question, page excepted. */
    static String url(Question question) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        Map<Facet, String> chosen = question.chosen();
        List<Object> values = new ArrayList<>(List.of(question.words()));
        for (Facet facet : Facet.values()) {
            String value = chosen.get(facet);
            if (value != null) {
                url.queryParam(facet.word(), "{" + facet.word() + "}");
                values.add(value);
            }
        }
        return url.build(values.toArray()).toString();
    }
}
