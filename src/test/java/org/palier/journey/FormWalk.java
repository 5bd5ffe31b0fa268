package org.palier.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A form of the templates, and who comes to it by which way.
 *
 * @param form the template and its action
 * @param way an address, then the links to follow and the buttons to press
 * @param sent whether it is sent for good afterwards, for a walk further down
 */
record FormWalk(String form, String account, List<String> way, String selector, boolean sent) {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String NOBODY = "-";

    /** What the table says, in its order. */
    static List<FormWalk> all() {
        try (var table = FormWalk.class.getResourceAsStream("forms.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(FormWalk::read)
                    .toList();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    boolean isWalked() {
        return !account.equals(NOBODY);
    }

    /** The forms that the templates hold; one more of the same template and action bears its number. */
    static List<String> ofTheTemplates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .flatMap(FormWalk::formsIn)
                    .toList();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static FormWalk read(String line) {
        List<String> parts =
                Stream.of(line.split(" \\| ", -1)).map(String::strip).toList();
        if (parts.size() < 4) {
            return new FormWalk(parts.get(0), NOBODY, List.of(), "", false);
        }
        List<String> way =
                Stream.of(parts.get(2).split("~>")).map(String::strip).toList();
        return new FormWalk(parts.get(0), parts.get(1), way, parts.get(3), parts.size() > 4);
    }

    private static Stream<String> formsIn(Path file) {
        try {
            String name = TEMPLATES.relativize(file).toString().replace(".html", "");
            List<String> found =
                    Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).select("form[method=post]").stream()
                            .map(form -> name + " " + action(form))
                            .toList();
            return Stream.iterate(0, at -> at < found.size(), at -> at + 1).map(at -> {
                long before = found.subList(0, at).stream()
                        .filter(found.get(at)::equals)
                        .count();
                return before == 0 ? found.get(at) : found.get(at) + " " + (before + 1);
            });
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String action(Element form) {
        return form.attr("th:action").strip();
    }
}
