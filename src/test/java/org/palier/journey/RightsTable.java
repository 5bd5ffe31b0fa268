package org.palier.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rights matrix as people read it: one line a route, one sign an actor. */
final class RightsTable {

    private static final String SIGNS = "[+x?>!]{5} [+x?>!]{5} [+x?>!]{5} [+x?>!]{4}";

    private RightsTable() {}

    /**
     * What is asked, and what each actor is answered.
     *
     * @param route the method and the pattern, with what else the route asks for: a header or a media type
     * @param on the thing of {@link RightsWorld} that the pattern's variables and the body's {@code $words} stand for
     */
    record Row(String route, String on, String body, String signs) {

        static Row of(String line) {
            String[] parts = line.split("\\|", -1);
            if (parts.length != 7) {
                throw new IllegalArgumentException("seven columns wanted: " + line);
            }
            String signs = String.join(" ", parts[3].strip(), parts[4].strip(), parts[5].strip(), parts[6].strip());
            if (!signs.matches(SIGNS)) {
                throw new IllegalArgumentException("one sign for each actor wanted: " + line);
            }
            return new Row(parts[0].strip(), parts[1].strip(), parts[2].strip(), signs.replace(" ", ""));
        }

        Row with(String otherBody) {
            return new Row(route, on, otherBody, signs);
        }

        String method() {
            return route.startsWith("ANY") ? "GET" : route.split(" ", -1)[0];
        }

        String pattern() {
            return route.split(" ", -1)[1].replace("**", "{path}");
        }

        /** The media type that the route consumes, or the header that it asks for; empty where it asks for none. */
        String also() {
            String[] words = route.split(" ", -1);
            return words.length > 2 ? words[2] : "";
        }

        boolean isForPrograms() {
            return pattern().startsWith("/api/");
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream table = RightsTable.class.getResourceAsStream("rights.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }
}
