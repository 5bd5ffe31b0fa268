package org.palier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ClasspathResourceLoader;

/** Makes words of French text: "l’évaluation", "les évaluations" and "EVALUATION" are one word. */
final class French {

    /** Words of a text by their stems. */
    static final Analyzer TEXT = stems("standard");

    /** The same of a file name, in which anything but a letter or a digit ends a word. */
    static final Analyzer NAMES = stems("pattern", "pattern", "\\p{L}+|\\p{N}+", "group", "0");

    /** Words as they are written but for case and accents, to tell which are close to a misspelt one. */
    static final Analyzer SPELLING = spelling();

    private French() {}

    /** A word of a text: its stem, and where it stands. */
    record Word(String stem, int start, int end) {

        String in(String text) {
            return text.substring(start, end);
        }
    }

    static List<Word> words(String text) {
        return read(TEXT.tokenStream("text", text));
    }

    static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    /** Reads the stream to its end, and closes it. */
    static List<Word> read(TokenStream stream) {
        List<Word> words = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private static Analyzer stems(String tokenizer, String... settings) {
        try {
            return CustomAnalyzer.builder(new ClasspathResourceLoader(French.class.getClassLoader()))
                    .withTokenizer(tokenizer, settings)
                    .addTokenFilter("elision", "ignoreCase", "true")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding")
                    .addTokenFilter("stop", "words", "search/small-words.txt")
                    .addTokenFilter("frenchLightStem")
                    .build();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static Analyzer spelling() {
        try {
            return CustomAnalyzer.builder()
                    .withTokenizer("pattern", "pattern", "\\p{L}+", "group", "0")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding")
                    .addTokenFilter("length", "min", "4", "max", "40")
                    .build();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
