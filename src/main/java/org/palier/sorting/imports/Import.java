package org.palier.sorting.imports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.ArchiveFault;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;

/** An archive that a person of a structure brought, and how far it has come. */
@Entity
@Table(name = "sorting_import")
class Import {

    private static final int ENOUGH = 3;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ImportId id;

    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    @AttributeOverride(name = "value", column = @Column(name = "person"))
    private PersonId person;

    private String askedBy;
    private String fileName;
    private @Nullable String tableBeside;
    private @Nullable String tableRead;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ArchiveFault fault;

    private boolean unlisted;
    private int attempts;
    private Instant createdAt;
    private @Nullable Instant begunAt;

    @SuppressWarnings("NullAway.Init")
    protected Import() {}

    Import(ImportId id, StructureId structure, Actor by, Packet packet, Instant at) {
        this.id = id;
        this.structure = structure;
        this.person = by.person();
        this.askedBy = by.name();
        this.fileName = packet.name();
        this.tableBeside = packet.tableName();
        this.state = ImportState.RECEIVING;
        this.createdAt = at;
    }

    ImportId id() {
        return id;
    }

    StructureId structure() {
        return structure;
    }

    PersonId person() {
        return person;
    }

    ImportState state() {
        return state;
    }

    @Nullable
    String tableBeside() {
        return tableBeside;
    }

    /** Whether the files of which the table says nothing are deposited too. */
    boolean takesUnlisted() {
        return unlisted;
    }

    @Nullable
    Instant begunAt() {
        return begunAt;
    }

    void received() {
        become(ImportState.RECEIVING, ImportState.READING);
    }

    void tried(@Nullable String table) {
        become(ImportState.READING, ImportState.TRIED);
        tableRead = table;
    }

    void refuse(ArchiveFault why) {
        become(ImportState.READING, ImportState.REFUSED);
        fault = why;
    }

    /** Whether reading it was tried so often that it will not do. */
    boolean wasReadInVain() {
        return ++attempts >= ENOUGH;
    }

    /** Asks for it, once, in the name of whoever asks now. */
    void run(Actor by, boolean withUnlisted, Instant at) {
        become(ImportState.TRIED, ImportState.RUNNING);
        person = by.person();
        askedBy = by.name();
        unlisted = withUnlisted;
        begunAt = at;
    }

    void end() {
        become(ImportState.RUNNING, ImportState.DONE);
    }

    void abandon() {
        if (state == ImportState.ABANDONED) {
            throw Refusal.unknown();
        }
        state = ImportState.ABANDONED;
    }

    /** Refuses a change of its lines once it runs. */
    void mustBeTried() {
        if (state != ImportState.TRIED) {
            throw Refusal.conflict("sorting.refusal.import-state");
        }
    }

    private void become(ImportState from, ImportState to) {
        if (state != from) {
            throw Refusal.conflict("sorting.refusal.import-state");
        }
        state = to;
    }

    ImportView view(Tally tally) {
        return new ImportView(
                id,
                fileName,
                tableRead != null ? tableRead : tableBeside,
                askedBy,
                state,
                fault,
                unlisted,
                createdAt,
                tally);
    }
}
