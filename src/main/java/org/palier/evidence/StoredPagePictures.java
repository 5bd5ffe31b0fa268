package org.palier.evidence;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;

/** The pictures as the intake drew them, in the store. */
@Service
class StoredPagePictures implements PagePictures {

    private final Documents documents;
    private final PreviewRepository previews;
    private final PageRepository pages;
    private final Soundness soundness;
    private final Doubts doubts;

    StoredPagePictures(
            Documents documents, PreviewRepository previews, PageRepository pages, Soundness soundness, Doubts doubts) {
        this.documents = documents;
        this.previews = previews;
        this.pages = pages;
        this.soundness = soundness;
        this.doubts = doubts;
    }

    @Override
    public Preview of(Actor reader, DocumentId document, int version) {
        var id = readable(reader, document, version);
        var reason = previews.findById(id).map(DocumentPreview::reason).orElse(null);
        return new Preview(reason, pages.of(id).stream().map(DocumentPage::view).toList());
    }

    @Override
    public byte[] picture(Actor reader, DocumentId document, int version, int page) {
        var view = documents.version(reader, document, version);
        var id = new PageId(new VersionId(view.document(), view.version()), page);
        var drawn = pages.findById(id).orElseThrow(Refusal::unknown);
        var bytes = new ByteArrayOutputStream();
        try {
            if (soundness.read(drawn.objectKey(), drawn.sha256(), () -> emptied(bytes))) {
                return bytes.toByteArray();
            }
            if (view.damaged() == null) {
                doubts.raise(id.version()); // because it is soon drawn anew where the original is whole
            }
            throw EvidenceRefusals.pictureDamaged();
        } catch (StoreUnavailable notNow) {
            throw EvidenceRefusals.storeUnavailable();
        }
    }

    private static OutputStream emptied(ByteArrayOutputStream bytes) {
        bytes.reset();
        return bytes;
    }

    private VersionId readable(Actor reader, DocumentId document, int version) {
        var view = documents.version(reader, document, version);
        return new VersionId(view.document(), view.version());
    }
}
