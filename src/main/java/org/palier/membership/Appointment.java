package org.palier.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The roles that a person holds in one structure, or in the network. */
@Entity
@EntityListeners(RightsChanged.class)
@Table(name = "appointment")
class Appointment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person")
    private Person person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private @Nullable StructureId structure;

    @ElementCollection
    @CollectionTable(name = "appointment_role", joinColumns = @JoinColumn(name = "appointment"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 50)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private boolean deliberative;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(Person person, @Nullable StructureId structure) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.structure = structure;
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

    void hold(Set<Role> held, boolean withDeliberativeVoice) {
        roles.retainAll(held);
        roles.addAll(held);
        deliberative = withDeliberativeVoice && held.stream().anyMatch(Role::sitsOnTheBoard);
    }

    /** The roles that act: a lead's on the board never do, and what decides for others waits until the account is vouched for. */
    Set<Role> inForce() {
        return roles.stream()
                .filter(role -> role.preparesDossiers() || person.vouched())
                .filter(role -> !role.sitsOnTheBoard() || !roles.contains(Role.LEAD))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether roles of it wait until the person opens a link of the facilitator's. */
    boolean awaitsAVouchedLink() {
        return !person.vouched() && roles.stream().anyMatch(role -> !role.preparesDossiers());
    }

    boolean isOnTheBoard() {
        return roles.stream().anyMatch(Role::sitsOnTheBoard);
    }

    /** Whether the person answers here for who belongs to the place. */
    boolean answersForThePlace() {
        return roles.contains(structure == null ? Role.FACILITATOR : Role.LEAD);
    }

    Actor actor() {
        Set<Role> held = inForce();
        boolean voice = deliberative && held.stream().anyMatch(Role::sitsOnTheBoard);
        return new Actor(person.id(), person.username(), person.name(), structure, held, voice);
    }
}
