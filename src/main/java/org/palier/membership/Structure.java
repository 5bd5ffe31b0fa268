package org.palier.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A structure that brings people back to work, and that keeps its documents and dossiers to itself. */
@Entity
@Table(name = "structure")
public class Structure {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private StructureId id;

    private String name;
    private String type;
    private boolean veteran;

    @SuppressWarnings("NullAway.Init")
    protected Structure() {}

    Structure(StructureId id, String name, String type, boolean veteran) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.veteran = veteran;
    }

    public StructureId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** AI, ACI, EI, ETTI, ENSEMBLIER or EBE. */
    public String type() {
        return type;
    }

    /** Whether it has been through a progress approach before (CEDRE ISO, CAP RSE): veterans stand beside novices. */
    public boolean veteran() {
        return veteran;
    }
}
