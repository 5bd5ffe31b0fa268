package org.palier.board;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.palier.membership.StructureId;

/** The statutes of one structure, as they are kept. */
@Entity
@Table(name = "board_statutes")
class StructureStatutes {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private int quorum;

    @Enumerated(EnumType.STRING)
    private Statutes.Majority majority;

    @Enumerated(EnumType.STRING)
    private Statutes.Tie tie;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected StructureStatutes() {}

    StructureStatutes(StructureId structure, Statutes statutes) {
        this.structure = structure;
        this.quorum = statutes.quorum();
        this.majority = statutes.majority();
        this.tie = statutes.tie();
    }

    Statutes statutes() {
        return new Statutes(quorum, majority, tie);
    }

    void rewrite(Statutes statutes) {
        quorum = statutes.quorum();
        majority = statutes.majority();
        tie = statutes.tie();
    }
}
