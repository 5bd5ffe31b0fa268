package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palier.evidence.parser.Findings;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Objection;
import org.springframework.stereotype.Component;

/** Reads a version: its bytes are fetched once, seen by the antivirus first and then by the parser. */
@Component
class Reading {

    private final Spool spool;
    private final Antivirus antivirus;
    private final ForkedParser parser;

    Reading(Spool spool, Antivirus antivirus, ForkedParser parser) {
        this.spool = spool;
        this.antivirus = antivirus;
        this.parser = parser;
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

    /** What it holds, for the intake. */
    Findings of(DocumentVersion version) {
        var file = spool.fetch(version);
        try {
            return antivirus.objectsTo(file)
                    ? Findings.objecting(FileNames.mediaType(version.fileName()), Objection.VIRUS)
                    : parser.read(file, FileNames.extension(version.fileName()));
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException notRemoved) {
                throw new UncheckedIOException(notRemoved);
            }
        }
    }
}
