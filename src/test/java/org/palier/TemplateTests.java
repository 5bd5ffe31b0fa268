package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no words of their own: what stands in them is a prototype that a message replaces. */
class TemplateTests {

    private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace", "th:insert", "th:remove");
    private static final Set<String> SPOKEN = Set.of("title", "placeholder", "alt", "aria-label", "label", "summary");
    private static final Set<String> SILENT = Set.of("script", "style");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern EXPRESSION = Pattern.compile("[#$@~*]\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoWordsOutsideAMessage(Path template) throws IOException {
        assertThat(parsed(template).select("*").textNodes().stream()
                        .filter(text -> isWord(text.text()) && !isReplaced(text))
                        .map(TextNode::text))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesNothingOutsideAMessage(Path template) throws IOException {
        assertThat(parsed(template).getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream()
                                .filter(attribute -> SPOKEN.contains(attribute.getKey())
                                        && isWord(attribute.getValue())
                                        && !isSaid(element, attribute.getKey()))
                                .map(Object::toString)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void speaksInNoExpression(Path template) throws IOException {
        assertThat(parsed(template).getAllElements().stream()
                        .flatMap(element -> Stream.of(
                                        "th:text", "th:utext", "th:aria-label", "th:title", "th:placeholder", "th:alt")
                                .map(element::attr))
                        .filter(expression -> isWord(literals(expression))))
                .isEmpty();
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Document parsed(Path template) throws IOException {
        return Jsoup.parse(Files.readString(template), "", Parser.xmlParser());
    }

    private static boolean isWord(String text) {
        return WORD.matcher(INLINED.matcher(text).replaceAll("")).find();
    }

    /** The page's root is replaced by the shell, which takes the parts of it that it wants: these must be clean. */
    private static boolean isReplaced(TextNode text) {
        return Stream.iterate(text.parent(), Objects::nonNull, Node::parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> !element.normalName().equals("html"))
                .anyMatch(element -> SILENT.contains(element.normalName())
                        || REPLACING.stream().anyMatch(element::hasAttr));
    }

    private static boolean isSaid(Element element, String attribute) {
        return element.hasAttr("th:" + attribute) || element.attr("th:attr").contains(attribute + "=");
    }

    /** What remains of an expression between quotation marks or bars once what is computed is taken away. */
    private static String literals(String expression) {
        String plain = EXPRESSION.matcher(expression).replaceAll("");
        return Pattern.compile("'[^']*'|\\|[^|]*\\|")
                .matcher(plain)
                .results()
                .map(literal -> literal.group())
                .reduce("", String::concat);
    }
}
