package org.palier.evidence.uploads;

import java.io.InputStream;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.evidence.EvidenceRefusals;
import org.palier.evidence.Receipt;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;

/**
 * What a client says of a file before it sends it, in the metadata of its upload.
 *
 * @param document to which it is a further version; a new document when absent
 */
record Announced(
        String fileName,
        @Nullable String title,
        @Nullable String type,
        @Nullable String structure,
        @Nullable String document) {

    static Announced in(UploadInfo upload) {
        var said = upload.getMetadata();
        var fileName = said.get("filename");
        if (fileName == null || fileName.isBlank()) {
            throw EvidenceRefusals.noFile();
        }
        return new Announced(
                fileName, said.get("title"), said.get("type"), said.get("structure"), said.get("document"));
    }

    /** Refuses what would be refused in the end, before anything is sent. */
    void check(Actor by, Documents documents) {
        var deposit = deposit(InputStream.nullInputStream());
        if (isRevision()) {
            documents.mustBeRevisable(by, DocumentId.of(String.valueOf(document)), deposit);
        } else {
            documents.mustBeReceivable(by, structure(by), deposit);
        }
    }

    Receipt handOver(Actor by, Documents documents, InputStream content) {
        return isRevision()
                ? documents.revise(by, DocumentId.of(String.valueOf(document)), deposit(content))
                : documents.receive(by, structure(by), deposit(content));
    }

    private boolean isRevision() {
        return document != null && !document.isBlank();
    }

    private Deposit deposit(InputStream content) {
        return new Deposit(fileName, title, type, content);
    }

    private StructureId structure(Actor by) {
        if (structure != null && !structure.isBlank()) {
            return StructureId.of(structure.strip());
        }
        if (by.structure() == null) {
            throw Refusal.forbidden();
        }
        return by.structure();
    }
}
