package org.palier.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Receipt;
import org.palier.evidence.VersionView;

/**
 * A version of a document as the API tells it.
 *
 * @param reason code of the message that says why it is unreadable or quarantined
 * @param held true while what is personal in it keeps it from peers
 * @param duplicate whether the structure had these very bytes already
 * @param differs what was said with these bytes and contradicts what is known and holds
 * @param healed whether the bytes at hand took the place of damaged or missing ones
 * @param damaged since when the bytes kept are known not to be those deposited; the same file deposited again heals them
 * @param versions the numbers of the versions that may be read, the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentBody(
        String id,
        int version,
        String sha256,
        long size,
        String mediaType,
        String fileName,
        DocumentState state,
        String structure,
        String title,
        @Nullable String type,
        @Nullable Integer pages,
        @Nullable String language,
        @Nullable String reason,
        Instant receivedAt,
        @Nullable Boolean held,
        @Nullable Instant damaged,
        @Nullable Boolean duplicate,
        @Nullable List<Receipt.Difference> differs,
        @Nullable Boolean healed,
        @Nullable List<Integer> versions) {

    static DocumentBody of(VersionView view) {
        return of(view, null, null, null, null);
    }

    static DocumentBody of(Receipt receipt) {
        return of(
                receipt.version(),
                receipt.duplicate() ? true : null,
                receipt.differs().isEmpty() ? null : receipt.differs(),
                receipt.healed() ? true : null,
                null);
    }

    /** The latest of these versions, and the numbers of all. */
    static DocumentBody latestOf(List<VersionView> views) {
        return of(
                views.get(0),
                null,
                null,
                null,
                views.stream().map(VersionView::version).toList());
    }

    private static DocumentBody of(
            VersionView view,
            @Nullable Boolean duplicate,
            @Nullable List<Receipt.Difference> differs,
            @Nullable Boolean healed,
            @Nullable List<Integer> versions) {
        return new DocumentBody(
                view.document().toString(),
                view.version(),
                view.sha256(),
                view.size(),
                view.mediaType(),
                view.fileName(),
                view.state(),
                view.structure().value(),
                view.title(),
                view.type(),
                view.pages(),
                view.language(),
                view.reason(),
                view.receivedAt(),
                view.held() ? true : null,
                view.damaged(),
                duplicate,
                differs,
                healed,
                versions);
    }
}
