package org.palier.collective;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;

/** Structures that go on together, and the people who facilitate them. */
@Entity
@Table(name = "collective")
class Collective {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CollectiveId id;

    private String name;

    @ElementCollection
    @CollectionTable(name = "collective_structure", joinColumns = @JoinColumn(name = "collective"))
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    @OrderColumn(name = "seat")
    private List<StructureId> structures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "collective_facilitator", joinColumns = @JoinColumn(name = "collective"))
    @AttributeOverride(name = "value", column = @Column(name = "person"))
    private Set<PersonId> facilitators = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Collective() {}

    Collective(CollectiveId id, String name, List<StructureId> structures, Set<PersonId> facilitators) {
        if (structures.size() < 2) {
            throw Refusal.invalid("collective.refusal.alone").at("structures");
        }
        if (facilitators.isEmpty()) {
            throw Refusal.invalid("collective.refusal.nobody").at("facilitators");
        }
        this.id = id;
        this.name = Name.of(name);
        this.structures.addAll(structures);
        this.facilitators.addAll(facilitators);
    }

    CollectiveId id() {
        return id;
    }

    List<StructureId> structures() {
        return List.copyOf(structures);
    }

    boolean isFacilitatedBy(PersonId person) {
        return facilitators.contains(person);
    }

    CollectiveView view() {
        return new CollectiveView(id, name, structures());
    }
}
