package org.palier.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.VersionView;
import org.palier.shared.PlainText;

/** What ties a version of a document, or a statement "seen on site", to a criterion of a dossier. */
@Entity
@Table(name = "dossier_proof")
class DossierProof {

    @Id
    private UUID id;

    private UUID dossier;
    private String criterion;
    private @Nullable UUID document;

    @Column(name = "document_version")
    private @Nullable Integer version;

    private @Nullable String sha256;
    private @Nullable String statement;
    private boolean cleared;
    private boolean original;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected DossierProof() {}

    private DossierProof(DossierId dossier, String criterion, Instant at) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.criterion = criterion;
        this.addedAt = at;
    }

    static DossierProof by(DossierId dossier, String criterion, VersionView version, ProofRequest request, Instant at) {
        DossierProof proof = new DossierProof(dossier, criterion, at);
        proof.document = version.document().value();
        proof.version = version.version();
        proof.cleared = request.cleared();
        proof.original = request.original();
        return proof;
    }

    static DossierProof stating(DossierId dossier, String criterion, @Nullable String words, Instant at) {
        DossierProof proof = new DossierProof(dossier, criterion, at);
        proof.statement = PlainText.required(words, "dossier.refusal.proof-empty", "statement");
        return proof;
    }

    UUID id() {
        return id;
    }

    String criterion() {
        return criterion;
    }

    @Nullable
    String statement() {
        return statement;
    }

    boolean cleared() {
        return cleared;
    }

    /** Whether peers may have the very bytes, by the lead's word. */
    boolean original() {
        return original;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    /** The version that it ties, absent for a statement. */
    ReadGrant.@Nullable Readable version() {
        return document == null || version == null ? null : new ReadGrant.Readable(new DocumentId(document), version);
    }

    boolean isOf(DocumentId wanted) {
        return wanted.value().equals(document);
    }

    boolean ties(VersionView other) {
        return new ReadGrant.Readable(other.document(), other.version()).equals(version());
    }

    /** Keeps the hash that its version has now. */
    void freeze(Map<ReadGrant.Readable, VersionView> versions) {
        VersionView now = version() == null ? null : versions.get(version());
        if (now != null) {
            sha256 = now.sha256();
        }
    }

    /** What the journal remembers of it. */
    Map<String, String> details() {
        ReadGrant.Readable tied = version();
        return tied == null
                ? Map.of("criterion", criterion, "proof", id.toString())
                : Map.of(
                        "criterion", criterion,
                        "proof", id.toString(),
                        "document", tied.document().toString(),
                        "version", String.valueOf(tied.version()),
                        "cleared", String.valueOf(cleared),
                        "original", String.valueOf(original));
    }
}
