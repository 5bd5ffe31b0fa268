package org.palier.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.palier.membership.StructureId;

/**
 * One immutable version of a document.
 *
 * @param version from 1
 * @param type the code of its document type in the referential, if it was given
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param reason message key that says why it is unreadable or quarantined
 * @param language two letters, when it could be told
 * @param dated the day of the document itself, as its text says it or somebody has confirmed it
 * @param held whether what is personal in it keeps it from peers, until the lead says why it may go
 * @param damaged since when its bytes are known not to be those that were deposited
 */
public record VersionView(
        DocumentId document,
        int version,
        StructureId structure,
        String title,
        @Nullable String type,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        DocumentState state,
        @Nullable String reason,
        @Nullable Integer pages,
        @Nullable String language,
        Instant receivedAt,
        String receivedFrom,
        @Nullable LocalDate dated,
        boolean held,
        @Nullable Instant damaged) {}
