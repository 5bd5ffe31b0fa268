package org.palier.evidence.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palier.evidence.parser.Blackout;
import org.springframework.util.MultiValueMap;

/** A rectangle as it was typed, right or wrong. */
public record TypedRectangle(String page, String x, String y, String width, String height) {

    static final TypedRectangle EMPTY = new TypedRectangle("", "", "", "", "");

    /** Those of a form that are not empty: each has a field of each name, in the same order. */
    static List<TypedRectangle> of(MultiValueMap<String, String> fields) {
        var pages = fields.getOrDefault("page", List.of());
        return IntStream.range(0, pages.size())
                .mapToObj(row -> new TypedRectangle(
                        field(fields, "page", row),
                        field(fields, "x", row),
                        field(fields, "y", row),
                        field(fields, "width", row),
                        field(fields, "height", row)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** One that is on no page where it is not a rectangle. */
    Blackout blackout() {
        return new Blackout(
                (int) number(page.isBlank() ? "1" : page), number(x), number(y), number(width), number(height));
    }

    private boolean isEmpty() {
        return Stream.of(x, y, width, height).allMatch(String::isBlank);
    }

    private static String field(MultiValueMap<String, String> fields, String name, int row) {
        var values = fields.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }

    private static double number(String typed) {
        try {
            return Double.parseDouble(typed.replace(',', '.'));
        } catch (NumberFormatException notOne) {
            return -1;
        }
    }
}
