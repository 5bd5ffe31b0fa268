package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.palier.files.NothingKept;
import org.palier.files.ObjectStore;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The pictures as the intake drew them, in the store. */
@Service
class StoredPagePictures implements PagePictures {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPagePictures.class);

    private final Documents documents;
    private final PreviewRepository previews;
    private final PageRepository pages;
    private final ObjectStore store;

    StoredPagePictures(Documents documents, PreviewRepository previews, PageRepository pages, ObjectStore store) {
        this.documents = documents;
        this.previews = previews;
        this.pages = pages;
        this.store = store;
    }

    @Override
    public Preview of(Actor reader, DocumentId document, int version) {
        var id = readable(reader, document, version);
        var reason = previews.findById(id).map(DocumentPreview::reason).orElse(null);
        return new Preview(reason, pages.of(id).stream().map(DocumentPage::view).toList());
    }

    @Override
    public byte[] picture(Actor reader, DocumentId document, int version, int page) {
        var id = new PageId(readable(reader, document, version), page);
        var drawn = pages.findById(id).orElseThrow(Refusal::unknown);
        try {
            for (var reading = 0; reading < Soundness.READINGS; reading++) {
                var bytes = bytes(drawn);
                if (Sha256.of(bytes).equals(drawn.sha256())) {
                    return bytes;
                }
            }
            throw damaged(drawn);
        } catch (NothingKept lost) {
            throw damaged(drawn);
        } catch (StoreUnavailable notNow) {
            throw EvidenceRefusals.storeUnavailable();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private byte[] bytes(DocumentPage page) throws IOException {
        try (var content = store.open(page.objectKey())) {
            return content.readAllBytes();
        }
    }

    private VersionId readable(Actor reader, DocumentId document, int version) {
        var view = documents.version(reader, document, version);
        return new VersionId(view.document(), view.version());
    }

    private static Refusal damaged(DocumentPage page) {
        LOG.error("The bytes under {} are not those that were drawn", page.objectKey());
        return EvidenceRefusals.damaged();
    }
}
