package org.palier.dossier.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.ProofView;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.springframework.stereotype.Component;

/** Lays a proof under a reader's eyes: as an image, as a PDF, or as the text that was read from it. */
@Component
class Sheets {

    static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    static final String PDF = "application/pdf";

    private static final int ENOUGH = 20_000;

    private final Documents documents;

    Sheets(Documents documents) {
        this.documents = documents;
    }

    /** What lies before the reader; the text stops where a page would grow heavy. */
    public record Sheet(boolean image, boolean pdf, String text, boolean shortened) {}

    @Nullable
    Sheet of(Actor reader, @Nullable ProofView proof) {
        VersionView version = proof == null ? null : proof.version();
        if (version == null) {
            return null;
        }
        String text = version.state() == DocumentState.READY
                ? documents.text(reader, version.document(), version.version())
                : "";
        boolean tooLong = text.length() > ENOUGH;
        return new Sheet(
                IMAGES.contains(version.mediaType()),
                PDF.equals(version.mediaType()),
                tooLong ? text.substring(0, ENOUGH) : text,
                tooLong);
    }
}
