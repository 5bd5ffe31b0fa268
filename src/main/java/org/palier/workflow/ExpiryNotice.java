package org.palier.workflow;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.palier.evidence.Datings.Expiring;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;

/** That a document ends its validity in some days, until each who prepares dossiers has said that they saw it. */
@Entity
@Table(name = "expiry_notice")
class ExpiryNotice {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document"))
    private DocumentId document;

    private int number;
    private LocalDate validUntil;
    private int days;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "expiry_notice_seen", joinColumns = @JoinColumn(name = "notice"))
    @AttributeOverride(name = "value", column = @Column(name = "person"))
    private Set<PersonId> seenBy = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ExpiryNotice() {}

    ExpiryNotice(Expiring ending, int days, Instant at) {
        this.id = UUID.randomUUID();
        this.document = ending.document();
        this.number = ending.version();
        this.validUntil = ending.validUntil();
        this.days = days;
        this.structure = ending.structure();
        this.writtenAt = at;
    }

    UUID id() {
        return id;
    }

    DocumentId document() {
        return document;
    }

    /** Whether it still is as it was written: no later version, no other end. */
    boolean isOf(Expiring ending) {
        return ending.version() == number && ending.validUntil().equals(validUntil);
    }

    boolean concerns(Actor reader) {
        return reader.prepares(structure);
    }

    void seen(PersonId by) {
        seenBy.add(by);
    }
}
