package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.parser.Unseen;
import org.palier.membership.StructureId;

/** One version: its bytes never change, and its state moves from RECEIVED to what the intake found, again where it healed. */
@Entity
@Table(name = "document_version")
class DocumentVersion {

    private static final String UNSCANNED = "evidence.reason.unscanned";

    @EmbeddedId
    private VersionId id;

    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private String objectKey;
    private String sha256;

    @Column(name = "size_in_bytes")
    private long size;

    private String fileName;
    private String mediaType;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private @Nullable String reason;
    private @Nullable Integer pages;
    private @Nullable String language;
    private Instant receivedAt;
    private String receivedFrom;
    private boolean held;
    private @Nullable String unread;
    private @Nullable Release release;
    private @Nullable Instant damagedAt;
    private int generation;

    @ElementCollection
    @CollectionTable(
            name = "document_finding",
            joinColumns = {@JoinColumn(name = "document"), @JoinColumn(name = "number")})
    @OrderColumn(name = "place")
    private List<Finding> findings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DocumentVersion() {}

    DocumentVersion(VersionId id, StructureId structure, StoredFile file) {
        this.id = id;
        this.structure = structure;
        this.objectKey = file.key();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.fileName = file.fileName();
        this.mediaType = FileNames.mediaType(fileName);
        this.state = DocumentState.RECEIVED;
        this.receivedAt = file.receivedAt();
        this.receivedFrom = file.receivedFrom();
    }

    VersionId id() {
        return id;
    }

    StructureId structure() {
        return structure;
    }

    String objectKey() {
        return objectKey;
    }

    /** Its bytes lie under another key from now on; where no text could be read of the former ones, these are received. */
    void heal(String sound) {
        objectKey = sound;
        damagedAt = null;
        if (state == DocumentState.UNREADABLE) {
            state = DocumentState.RECEIVED;
            release = null; // because the word was given on what could not be read
        }
    }

    /** Since when its bytes are known not to be those that were deposited. */
    @Nullable
    Instant damagedAt() {
        return damagedAt;
    }

    /** Its bytes are not those that were deposited; whether that was not known yet. */
    boolean damage(Instant at) {
        if (damagedAt != null) {
            return false;
        }
        damagedAt = at;
        return true;
    }

    /** Its bytes are those that were deposited after all; whether the contrary was said. */
    boolean mend() {
        var said = damagedAt != null;
        damagedAt = null;
        return said;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    DocumentState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** For what was found in it, or until it is read as others are now; a word of the lead stands meanwhile. */
    boolean held() {
        return held || (isOutdated() && release == null);
    }

    /** Whether less was looked for in it than in what is received now. */
    boolean isOutdated() {
        return state == DocumentState.READY && generation < Reading.GENERATION;
    }

    @Nullable
    Release release() {
        return release;
    }

    Unread unread() {
        return Unread.read(unread);
    }

    /** Holds it for what its pictures show and its text did not tell, whatever was said of it before. */
    void holdFor(List<Finding> seen) {
        findings.addAll(seen);
        held = true;
        release = null;
    }

    /** Lets it go to peers in spite of what was found. */
    void release(Release word) {
        held = false;
        release = word;
    }

    /** Notes what the inspection found; the state follows when the intake is concluded. */
    void note(
            String foundMediaType,
            @Nullable String foundReason,
            @Nullable Integer foundPages,
            @Nullable String foundLanguage,
            List<Finding> personal,
            List<String> notRead) {
        findings = new ArrayList<>(personal);
        unread = Unread.of(notRead).written();
        held = unread != null || personal.stream().anyMatch(Finding::holds);
        generation = Reading.GENERATION;
        mediaType = foundMediaType;
        reason = foundReason;
        pages = foundPages;
        language = foundLanguage;
    }

    /**
     * Notes what was found when it was read again. The lead's word stands as long as nothing holds it that was not known then;
     * what was known then stays known.
     */
    void noteAgain(
            String foundMediaType,
            @Nullable String foundReason,
            @Nullable Integer foundPages,
            @Nullable String foundLanguage,
            List<Finding> personal,
            List<String> notRead) {
        var word = release;
        var known = List.copyOf(findings);
        var before = unread();
        note(foundMediaType, foundReason, foundPages, foundLanguage, personal, notRead);
        if (word != null) {
            var isKnown = before.holdsAll(unread())
                    && personal.stream()
                            .filter(Finding::holds)
                            .allMatch(one -> known.stream().anyMatch(one::isLike));
            known.stream()
                    .filter(one -> personal.stream().noneMatch(one::isLike))
                    .forEach(findings::add);
            held = held && !isKnown;
            release = isKnown ? word : null;
        }
    }

    void waitForAntivirus() {
        if (state == DocumentState.RECEIVED) {
            reason = UNSCANNED;
        }
    }

    /** Ends the intake; whether this was the first time. */
    boolean conclude(DocumentState outcome) {
        if (state != DocumentState.RECEIVED) {
            return false;
        }
        state = outcome;
        if (outcome == DocumentState.UNREADABLE && unread == null && release == null) {
            unread = Unread.of(List.of(Unseen.DOCUMENT)).written();
            held = true; // because what was not read may be drawn
        }
        return true;
    }

    /** Sets it aside for what became known of it since; whether this was the first time. */
    boolean setAside(String why) {
        if (state == DocumentState.QUARANTINED) {
            return false;
        }
        state = DocumentState.QUARANTINED;
        reason = why;
        return true;
    }

    /** As it arrives, before its text is read. */
    VersionView view(String title, @Nullable String type) {
        return new VersionView(
                id.document(),
                id.number(),
                structure,
                title,
                type,
                fileName,
                mediaType,
                size,
                sha256,
                state,
                reason,
                pages,
                language,
                receivedAt,
                receivedFrom,
                null,
                held(),
                damagedAt);
    }
}
