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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;

/** Something that people of a structure should know about a dossier, until each has said that they saw it. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dossier"))
    private DossierId dossier;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    private @Nullable String text;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    @Column(name = "written_at")
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "notice_seen", joinColumns = @JoinColumn(name = "notice"))
    @AttributeOverride(name = "value", column = @Column(name = "person"))
    private Set<PersonId> seenBy = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(DossierId dossier, NoticeKind kind, StructureId structure, LocalDate writtenOn, Instant writtenAt) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.kind = kind;
        this.structure = structure;
        this.writtenOn = writtenOn;
        this.writtenAt = writtenAt;
    }

    Notice due(@Nullable Instant due) {
        this.dueAt = due;
        return this;
    }

    Notice saying(String words) {
        this.text = words;
        return this;
    }

    boolean concerns(Actor reader) {
        return reader.actsFor(structure)
                && NoticeKind.concerning(reader.roles()).contains(kind);
    }

    void seen(PersonId by) {
        seenBy.add(by);
    }

    NoticeView view() {
        return new NoticeView(id, kind, dossier, dueAt, text, writtenAt);
    }
}
