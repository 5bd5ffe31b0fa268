package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters of a text lead to the rectangles that cover them. */
class PlacedWordsTests {

    private static final PlacedWords PAGE = PlacedWords.read("""
            10 5 8 2 0 Tél.
            20 5 4 2 0 06.12
            25 5 6 2 1 34.56
            10 8 4 2.5 0 78
            20 8 9 2 1 merci""");

    @Test
    void readsAsTheWordsStand() {
        assertThat(PAGE.text()).isEqualTo("Tél. 06.12 34.56\n78 merci\n");
        assertThat(PlacedWords.read(PAGE.written())).isEqualTo(PAGE);
        assertThat(PlacedWords.read("").isEmpty()).isTrue();
    }

    @Test
    void coversARectangleForEachLine() {
        var start = PAGE.text().indexOf("06.12");
        var end = PAGE.text().indexOf("78") + 2;
        assertThat(PAGE.places(3, start, end))
                .containsExactly(new Blackout(3, 20, 5, 11, 2), new Blackout(3, 10, 8, 4, 2.5));
    }

    @Test
    void coversTheWholeWordOfWhichAPartIsMeant() {
        var start = PAGE.text().indexOf("erc");
        assertThat(PAGE.places(1, start, start + 1)).containsExactly(new Blackout(1, 20, 8, 9, 2));
    }

    @Test
    void readsTheTableOfTheRecognizer() {
        var table = List.of(
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
                "1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t",
                "4\t1\t1\t1\t1\t0\t100\t100\t500\t50\t-1\t",
                "5\t1\t1\t1\t1\t1\t100\t100\t200\t50\t96.1\tLe",
                "5\t1\t1\t1\t1\t2\t350\t100\t250\t50\t96.1\tlivret",
                "5\t1\t1\t1\t2\t1\t100\t200\t100\t50\t11.5\t ",
                "5\t1\t1\t1\t2\t1\t100\t200\t100\t50\t91.5\tdit");
        assertThat(RecognizedWords.of(table).text()).isEqualTo("Le livret\ndit ");
        assertThat(RecognizedWords.of(table).places(1, 3, 9)).containsExactly(new Blackout(1, 35, 5, 25, 2.5));
        assertThat(RecognizedWords.of(List.of()).isEmpty()).isTrue();
    }
}
