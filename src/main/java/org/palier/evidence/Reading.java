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
import org.palier.evidence.parser.Recognized;
import org.springframework.stereotype.Component;

/** Reads a version: its bytes are fetched once, seen by the antivirus first and then by the parser. */
@Component
class Reading {

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
     * @param recognized where the words stand when its text comes of pictures of words, and may be wrong here and there
     */
    record Read(Findings findings, List<PlacedWords> recognized) {

        boolean isRecognized() {
            return !recognized.isEmpty();
        }
    }

    /** What it holds, for the intake. */
    Read of(DocumentVersion version) {
        var file = spool.fetch(version);
        try {
            if (antivirus.objectsTo(file)) {
                var named = FileNames.mediaType(version.fileName());
                return new Read(Findings.objecting(named, Objection.VIRUS), List.of());
            }
            return read(file, FileNames.extension(version.fileName()));
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException notRemoved) {
                throw new UncheckedIOException(notRemoved);
            }
        }
    }

    private Read read(Path file, String extension) {
        var found = parser.read(file, extension);
        var words = recognition.mayHelp(found) ? recognition.words(file, found.mediaType()) : Recognized.NOTHING;
        return words.text().isBlank()
                ? new Read(found, List.of())
                : new Read(new Findings(found.mediaType(), null, found.pages(), words.text()), words.pages());
    }
}
