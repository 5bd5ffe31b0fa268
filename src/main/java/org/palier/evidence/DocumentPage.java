package org.palier.evidence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A page of a version as it was drawn: a flat picture in the store. */
@Entity
@Table(name = "document_page")
class DocumentPage {

    @EmbeddedId
    private PageId id;

    private String objectKey;
    private String sha256;
    private int width;
    private int height;

    @SuppressWarnings("NullAway.Init")
    protected DocumentPage() {}

    DocumentPage(PageId id, String objectKey, String sha256, int width, int height) {
        this.id = id;
        this.objectKey = objectKey;
        this.sha256 = sha256;
        this.width = width;
        this.height = height;
    }

    String objectKey() {
        return objectKey;
    }

    String sha256() {
        return sha256;
    }

    Preview.Page view() {
        return new Preview.Page(id.page(), width, height);
    }
}
