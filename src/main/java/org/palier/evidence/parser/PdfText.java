package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF.
 *
 * @param seen what its pages show, a form feed between two
 * @param hidden what stands on them and is not seen
 * @param unseen pages, from 1, on which nobody had the time to look what is seen, so that nothing of them is in the text
 * @param isCut whether it goes on
 */
record PdfText(String seen, String hidden, List<Integer> unseen, boolean isCut) {

    private static final Duration LONG = Duration.ofSeconds(6);

    static PdfText of(Path file, int limit) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var end = System.nanoTime() + LONG.toNanos();
            var seen = new StringBuilder();
            var hidden = new StringBuilder();
            var unseen = new ArrayList<Integer>();
            for (var page = 1; page <= document.getNumberOfPages() && seen.length() < limit; page++) {
                var sight = System.nanoTime() < end ? Sight.of(document, page) : Sight.without(document, page);
                if (sight.isBlind()) {
                    unseen.add(page);
                }
                seen.append(page > 1 ? "\f" : "").append(new Words(sight, page, hidden).getText(document));
            }
            return new PdfText(
                    seen.length() > limit ? seen.substring(0, limit) : seen.toString(),
                    hidden.length() > limit ? hidden.substring(0, limit) : hidden.toString(),
                    List.copyOf(unseen),
                    seen.length() >= limit);
        }
    }

    /** Writes down what is seen, and puts the rest aside. */
    private static final class Words extends SightedText {

        private final StringBuilder hidden;

        private Words(Sight sight, int page, StringBuilder hidden) {
            super(sight, page);
            this.hidden = hidden;
            setParagraphEnd("\n");
        }

        @Override
        void shows(String text, List<TextPosition> letters) throws IOException {
            writeString(text);
        }

        @Override
        void hides(String text) {
            hidden.append(text).append(' ');
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            hidden.append(hidden.isEmpty() || hidden.charAt(hidden.length() - 1) == '\n' ? "" : "\n");
            super.writeLineSeparator();
        }
    }
}
