package org.palier.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Proposals;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.parser.Blackout;

/**
 * A place that is proposed to be masked, and how the form says that it is accepted.
 *
 * @param number from 1
 * @param accepted as somebody ticked it; at first what holds the document back
 * @param value its rectangles, which come back when it is accepted
 */
public record ProposedPlace(int number, Finding finding, List<Blackout> rectangles, boolean accepted, String value) {

    private static final String BETWEEN = ";";

    /** All of them in their order. */
    static List<ProposedPlace> of(List<Proposals.Place> places, @Nullable List<String> given) {
        return IntStream.range(0, places.size())
                .mapToObj(at -> of(at + 1, places.get(at), given))
                .toList();
    }

    /** The rectangles of those that were accepted; one that is on no page where they are not rectangles. */
    static Stream<Blackout> accepted(List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of(value.split(BETWEEN)))
                .map(rectangle -> (rectangle + ", , , , ").split(","))
                .map(parts -> new TypedRectangle(parts[0], parts[1], parts[2], parts[3], parts[4]).blackout());
    }

    private static ProposedPlace of(int number, Proposals.Place place, @Nullable List<String> given) {
        var value = place.rectangles().stream().map(ProposedPlace::written).collect(Collectors.joining(BETWEEN));
        var accepted = given == null ? place.finding().holds() : given.contains(value);
        return new ProposedPlace(number, place.finding(), place.rectangles(), accepted, value);
    }

    private static String written(Blackout one) {
        return String.format(
                Locale.ROOT, "%d,%.2f,%.2f,%.2f,%.2f", one.page(), one.x(), one.y(), one.width(), one.height());
    }
}
