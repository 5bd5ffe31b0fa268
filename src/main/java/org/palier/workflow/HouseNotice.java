package org.palier.workflow;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;

/** That the rules or the people of a structure changed, until each whom it concerns has said that they saw it. */
@Entity
@Table(name = "house_notice")
class HouseNotice {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    @Enumerated(EnumType.STRING)
    private HouseNews.Kind kind;

    private String name;
    private String roles;
    private String byName;
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "house_notice_seen", joinColumns = @JoinColumn(name = "notice"))
    @AttributeOverride(name = "value", column = @Column(name = "person"))
    private Set<PersonId> seenBy = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected HouseNotice() {}

    HouseNotice(StructureId structure, HouseNews.Kind kind, String name, Set<Role> roles, String byName, Instant at) {
        this.id = UUID.randomUUID();
        this.structure = structure;
        this.kind = kind;
        this.name = name;
        this.roles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        this.byName = byName;
        this.writtenAt = at;
    }

    boolean concerns(Actor reader) {
        return reader.actsFor(structure)
                && HouseNews.Kind.concerning(reader.roles()).contains(kind);
    }

    void seen(PersonId by) {
        seenBy.add(by);
    }

    HouseNews view() {
        List<Role> held = roles.isEmpty()
                ? List.of()
                : Arrays.stream(roles.split(" ", -1)).map(Role::valueOf).toList();
        return new HouseNews(id, kind, name, held, byName, writtenAt);
    }
}
