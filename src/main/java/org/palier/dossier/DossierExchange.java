package org.palier.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One turn in the talk between the binôme and the structure, kept for ever. */
@Entity
@Table(name = "dossier_exchange")
class DossierExchange {

    @Id
    private UUID id;

    private UUID dossier;
    private String criterion;
    private int sending;
    private int round;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Integer level;
    private String comment;
    private String saidBy;
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected DossierExchange() {}

    DossierExchange(DossierId dossier, String criterion, int sending, Exchange said) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.criterion = criterion;
        this.sending = sending;
        this.round = said.round();
        this.outcome = said.outcome();
        this.level = said.level();
        this.comment = said.comment();
        this.saidBy = said.by();
        this.saidAt = said.at();
    }

    String criterion() {
        return criterion;
    }

    int sending() {
        return sending;
    }

    Exchange said() {
        return new Exchange(round, outcome, level, comment, saidBy, saidAt);
    }
}
