package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.palier.evidence.parser.Findings;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Objection;
import org.palier.evidence.parser.PlacedWords;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Reads a version: its bytes are fetched once, seen by the antivirus first and then by the parser. */
@Component
class Reading {

    /** Which reading this is: one more wherever more is looked for in a file, or less of it is shown, than before. */
    static final int GENERATION = 1;

    private final Spool spool;
    private final Antivirus antivirus;
    private final ForkedParser parser;
    private final Recognition recognition;

    Reading(Spool spool, Antivirus antivirus, ForkedParser parser, Recognition recognition) {
        this.spool = spool;
        this.antivirus = antivirus;
        this.parser = parser;
        this.recognition = recognition;
    }

    /** The file, for somebody who opens it; the caller removes it. */
    Path open(DocumentVersion version) {
        if (antivirus.isAsked() && version.state() == DocumentState.RECEIVED) {
            throw EvidenceRefusals.unscanned();
        }
        if (Objection.VIRUS.key().equals(version.reason())) {
            throw EvidenceRefusals.virus();
        }
        return spool.fetch(version);
    }

    /**
     * What a version holds.
     *
     * @param text of its pages, what was recognized on their pictures included
     * @param recognized where the words stand that were recognized, page by page
     * @param unread pages and parts that can be seen or handed over and could not be read
     * @param isRecognized whether what some page says is known from its picture alone, and may be wrong here and there
     */
    record Read(
            Findings findings, String text, List<PlacedWords> recognized, List<String> unread, boolean isRecognized) {

        static Read plain(Findings findings) {
            return new Read(
                    findings, findings.text(), List.of(), findings.unseen().parts(), false);
        }
    }

    /** What it holds, for the intake. */
    Read of(DocumentVersion version) {
        var folder = spool.folder();
        var file = spool.fetch(version);
        try {
            if (antivirus.objectsTo(file)) {
                var named = FileNames.mediaType(version.fileName());
                return Read.plain(Findings.objecting(named, Objection.VIRUS));
            }
            return read(file, FileNames.extension(version.fileName()), folder);
        } finally {
            try {
                FileSystemUtils.deleteRecursively(folder);
                Files.deleteIfExists(file);
            } catch (IOException notRemoved) {
                throw new UncheckedIOException(notRemoved);
            }
        }
    }

    private Read read(Path file, String extension, Path folder) {
        var found = parser.read(file, extension, folder);
        if (found.objection() != null) {
            return Read.plain(found);
        }
        var end = recognition.end();
        var seen = new SeenPages(found);
        seen.add(recognition.words(
                file, found.mediaType(), found.unseen().pages().numbers(), folder, end));
        for (var enclosure : found.unseen().enclosures()) {
            seen.add(
                    enclosure,
                    recognition.words(
                            folder.resolve(enclosure.file()),
                            enclosure.mediaType(),
                            enclosure.pages().numbers(),
                            folder,
                            end));
        }
        return seen.read();
    }
}
