package org.palier.dossier;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was chosen for a proof of a former campaign. */
@Entity
@Table(name = "dossier_carry_over")
class CarryOver {

    @EmbeddedId
    private CarryKey key;

    @Enumerated(EnumType.STRING)
    private CarryChoice choice;

    private Instant chosenAt;

    @SuppressWarnings("NullAway.Init")
    protected CarryOver() {}

    CarryOver(CarryKey key, CarryChoice choice, Instant chosenAt) {
        this.key = key;
        this.choice = choice;
        this.chosenAt = chosenAt;
    }

    CarryKey key() {
        return key;
    }

    CarryChoice choice() {
        return choice;
    }
}
