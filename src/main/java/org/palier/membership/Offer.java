package org.palier.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What somebody known is asked to become in one more place, until they accept, decline, or time goes by. */
@Entity
@Table(name = "offer")
class Offer {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person")
    private Person person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private @Nullable StructureId structure;

    @ElementCollection
    @CollectionTable(name = "offer_role", joinColumns = @JoinColumn(name = "offer"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 50)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private boolean deliberative;
    private String offeredBy;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    Offer(
            Person person,
            @Nullable StructureId structure,
            Set<Role> roles,
            boolean deliberative,
            String by,
            Instant end) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.structure = structure;
        this.roles = EnumSet.copyOf(roles);
        this.deliberative = deliberative;
        this.offeredBy = by;
        this.expiresAt = end;
    }

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    @Nullable
    StructureId structure() {
        return structure;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    boolean deliberative() {
        return deliberative;
    }

    String offeredBy() {
        return offeredBy;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Offered view() {
        return new Offered(id, person.name(), structure, Set.copyOf(roles), offeredBy, expiresAt);
    }
}
