package org.palier.evidence.parser;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Reads the table in which Tesseract says where each word stands. */
final class RecognizedWords {

    private static final int COLUMNS = 12;
    private static final String PAGE = "1";
    private static final String WORD = "5";

    private RecognizedWords() {}

    /** The words of one picture; its first line holds the names of the columns, its second the picture's size. */
    static PlacedWords of(List<String> table) {
        var words = new ArrayList<PlacedWords.Word>();
        var width = 1.0;
        var height = 1.0;
        var line = "";
        for (var row : table) {
            var cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(PAGE)) {
                width = Double.parseDouble(cells[8]);
                height = Double.parseDouble(cells[9]);
            } else if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
                var place = cells[2] + '.' + cells[3] + '.' + cells[4];
                if (!place.equals(line) && !words.isEmpty()) {
                    words.add(words.remove(words.size() - 1).ending());
                }
                line = place;
                words.add(word(cells, width, height));
            }
        }
        return new PlacedWords(words.size() > PlacedWords.MOST ? words.subList(0, PlacedWords.MOST) : words);
    }

    private static PlacedWords.Word word(String[] cells, double width, double height) {
        return new PlacedWords.Word(
                Normalizer.normalize(cells[11].strip().replaceAll("\\s", ""), Normalizer.Form.NFC),
                Double.parseDouble(cells[6]) * 100 / width,
                Double.parseDouble(cells[7]) * 100 / height,
                Double.parseDouble(cells[8]) * 100 / width,
                Double.parseDouble(cells[9]) * 100 / height,
                false);
    }
}
