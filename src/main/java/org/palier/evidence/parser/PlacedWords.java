package org.palier.evidence.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a page in their order, and where they stand on its picture. */
public record PlacedWords(List<Word> words) {

    /** A page without words. */
    public static final PlacedWords NONE = new PlacedWords(List.of());

    /** A page that holds more is a table of numbers, or hostile. */
    static final int MOST = 5_000;

    private static final int MOST_LETTERS = 200;

    /**
     * A word and the rectangle that covers it, in percent of the page from its upper left corner.
     *
     * @param endsLine whether the next one stands on another line
     */
    public record Word(String letters, double x, double y, double width, double height, boolean endsLine) {

        Word ending() {
            return new Word(letters, x, y, width, height, true);
        }

        private String written() {
            return round(x) + " " + round(y) + " " + round(width) + " " + round(height) + " " + (endsLine ? 1 : 0) + " "
                    + letters;
        }

        private static Word read(String written) {
            var parts = written.split(" ", 6);
            return new Word(
                    parts[5],
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    parts[4].equals("1"));
        }

        private static double round(double percent) {
            return Math.round(percent * 100) / 100.0;
        }
    }

    /** What it is written down as: a line for each word. */
    public String written() {
        return words.stream()
                .limit(MOST)
                .filter(word -> word.letters().length() <= MOST_LETTERS)
                .map(Word::written)
                .collect(Collectors.joining("\n"));
    }

    public static PlacedWords read(String written) {
        return new PlacedWords(written.lines().map(Word::read).toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words one after the other, as somebody reads them. */
    public String text() {
        return words.stream()
                .map(word -> word.letters() + (word.endsLine() ? '\n' : ' '))
                .collect(Collectors.joining());
    }

    /** These, and those of the others' lines that say something else. */
    public PlacedWords and(PlacedWords others) {
        var both = new ArrayList<>(words);
        if (!both.isEmpty()) {
            both.add(both.remove(both.size() - 1).ending());
        }
        var said = Said.of(text());
        var line = new ArrayList<Word>();
        for (var word : others.words) {
            line.add(word);
            if (word.endsLine() || word == others.words.get(others.words.size() - 1)) {
                if (!said.holds(new PlacedWords(line).text())) {
                    both.addAll(line);
                }
                line.clear();
            }
        }
        return new PlacedWords(both);
    }

    /** What covers these characters of the text: whole words, a rectangle for each line. */
    public List<Blackout> places(int page, int start, int end) {
        var places = new ArrayList<Blackout>();
        var at = 0;
        var goesOn = false;
        for (var word : words) {
            var after = at + word.letters().length();
            if (at < end && after > start) {
                var place = new Blackout(page, word.x(), word.y(), word.width(), word.height());
                if (goesOn) {
                    place = places.remove(places.size() - 1).and(place);
                }
                places.add(place);
                goesOn = !word.endsLine();
            }
            at = after + 1;
        }
        return places;
    }
}
