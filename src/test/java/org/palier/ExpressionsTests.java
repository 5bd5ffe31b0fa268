package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every regular expression of the service reads a text, hostile or not, in steps that grow with its length only. The steps are
 * counted, so that no machine is too fast to notice or too slow to pass.
 */
class ExpressionsTests {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:Pattern\\.compile|replaceAll|replaceFirst|\\.split|\\.matches)\\(\\s*((?:\"(?:[^\"\\\\\\n"
                    + "]|\\\\.)*+\"|[A-Z_]++|\\s|\\+)++)[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|([A-Z_]++)");
    private static final Pattern CONSTANT =
            Pattern.compile("String ([A-Z_]+) =\\s*((?:\"(?:[^\"\\\\\\n]|\\\\.)*+\"|[A-Z_]++|\\s|\\+)++);");
    private static final Pattern CODE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final String SIGNS = "a1A \n.-/,;@\"=";
    private static final int SHORT = 400;
    private static final int TIMES = 4;

    /** Four times the text may cost this much more: a little over four, and far from sixteen. */
    private static final double MOST = 6;

    private static final long FEW = 10_000;

    @TestFactory
    Stream<DynamicTest> readEveryTextInStepsThatGrowWithItsLengthOnly() throws IOException {
        Set<String> written = expressions();
        assertThat(written).hasSizeGreaterThan(50);
        return written.stream().map(expression -> DynamicTest.dynamicTest(expression, () -> isLinear(expression)));
    }

    @Test
    void noticesTheOneThatDoesNot() {
        assertThat(worst(Pattern.compile("\\d+$"))).isGreaterThan(MOST);
        assertThat(worst(Pattern.compile("\\s*;\\s*x"))).isGreaterThan(MOST);
        assertThat(worst(Pattern.compile("(?<!\\d)\\d+$"))).isLessThan(MOST);
    }

    private static void isLinear(String expression) {
        assertThat(worst(Pattern.compile(expression))).isLessThan(MOST);
    }

    private static double worst(Pattern pattern) {
        double worst = 0;
        for (String again : seeds(pattern.pattern())) {
            long few = steps(pattern, again, SHORT);
            long many = steps(pattern, again, TIMES * SHORT);
            worst = many < FEW ? worst : Math.max(worst, (double) many / few);
        }
        return worst;
    }

    private static Set<String> seeds(String pattern) {
        Set<String> parts = new LinkedHashSet<>();
        SIGNS.chars().forEach(sign -> parts.add(String.valueOf((char) sign)));
        WORD.matcher(pattern).results().limit(5).forEach(word -> parts.add(word.group()));
        Set<String> seeds = new LinkedHashSet<>(parts);
        parts.forEach(one -> parts.forEach(other -> seeds.add(one + other)));
        return seeds;
    }

    private static long steps(Pattern pattern, String again, int length) {
        var text = new Counted(again.repeat(length / again.length()) + "\u2603");
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            text.steps++;
        }
        matcher.matches();
        return text.steps;
    }

    private static Set<String> expressions() throws IOException {
        Set<String> expressions = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                WRITTEN.matcher(source).results().forEach(found -> {
                    String expression = value(found.group(1), source);
                    if (expression.length() > 1) {
                        expressions.add(expression);
                    }
                });
            }
        }
        return expressions;
    }

    /** What literals and constants of the file say together; nothing where a part of it is written elsewhere. */
    private static String value(String written, String source) {
        List<String> parts = new ArrayList<>();
        Matcher literal = LITERAL.matcher(written);
        while (literal.find()) {
            parts.add(literal.group(1) != null ? literal(literal.group(1)) : constant(literal.group(2), source));
        }
        return parts.contains("") ? "" : String.join("", parts);
    }

    private static String literal(String written) {
        return CODE.matcher(written)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                .translateEscapes();
    }

    private static String constant(String name, String source) {
        return CONSTANT.matcher(source)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> value(found.group(2), source))
                .findFirst()
                .orElse("");
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int at) {
            steps++;
            return text.charAt(at);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
