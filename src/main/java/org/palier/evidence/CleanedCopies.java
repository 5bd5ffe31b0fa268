package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.palier.evidence.parser.PlacedWords;
import org.palier.membership.Actor;
import org.springframework.stereotype.Service;

/**
 * Cleaned copies of versions, for whoever may see their pages: made of the pictures that are shown and the words that stand on
 * them, and of nothing else that a file holds.
 */
@Service
public class CleanedCopies {

    private static final PlacedWords NO_WORDS = PlacedWords.read("");

    private final Documents documents;
    private final PagePictures pictures;
    private final PageWordsRepository words;
    private final Spool spool;

    CleanedCopies(Documents documents, PagePictures pictures, PageWordsRepository words, Spool spool) {
        this.documents = documents;
        this.pictures = pictures;
        this.words = words;
        this.spool = spool;
    }

    /** The copy, a PDF; close it to remove the file. Refused while no pages are drawn. */
    public Content of(Actor reader, DocumentId document, int number) {
        var version = documents.version(reader, document, number);
        var pages = pictures.of(reader, document, number).pages();
        if (pages.isEmpty()) {
            throw EvidenceRefusals.noCopy();
        }
        Map<Integer, PlacedWords> placed = words.of(new VersionId(document, number)).stream()
                .collect(Collectors.toMap(PageWords::page, PageWords::placed));
        try {
            var file = spool.file();
            try (var copy = new CleanedCopy(version.title())) {
                for (var page = 1; page <= pages.size(); page++) {
                    copy.add(pictures.picture(reader, document, number, page), placed.getOrDefault(page, NO_WORDS));
                }
                copy.write(file);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return new Content(version, file);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
