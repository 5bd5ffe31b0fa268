package org.palier.dossier.web;

import org.jspecify.annotations.Nullable;
import org.palier.dossier.ProofView;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.MarkedText;
import org.palier.evidence.PagePictures;
import org.palier.evidence.Passages;
import org.palier.evidence.Preview;
import org.palier.evidence.SoughtWords;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.springframework.stereotype.Component;

/** Lays a proof under a reader's eyes: as pictures of its pages, and as the text that was read from it. */
@Component
class Sheets {

    private static final int ENOUGH = 20_000;

    private final Documents documents;
    private final PagePictures pictures;
    private final SoughtWords sought;

    Sheets(Documents documents, PagePictures pictures, SoughtWords sought) {
        this.documents = documents;
        this.pictures = pictures;
        this.sought = sought;
    }

    /** What lies before the reader, with the words that they look for; the text stops where a page would grow heavy. */
    public record Sheet(Preview preview, Passages passages, MarkedText text, boolean shortened) {}

    @Nullable
    Sheet of(Actor reader, @Nullable ProofView proof, String words) {
        VersionView version = proof == null ? null : proof.version();
        if (version == null) {
            return null;
        }
        String text = version.state() == DocumentState.READY
                ? documents.text(reader, version.document(), version.version())
                : "";
        boolean tooLong = text.length() > ENOUGH;
        return new Sheet(
                pictures.of(reader, version.document(), version.version()),
                sought.on(reader, version, words),
                sought.in(tooLong ? text.substring(0, ENOUGH) : text, words),
                tooLong);
    }
}
