package org.palier.collective;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.palier.membership.StructureId;

/** On this theme, the people of {@code reviewer} give their regard on the dossier of {@code reviewed}. */
@Embeddable
public record Binome(
        String theme,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "reviewed"))
        StructureId reviewed,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "reviewer"))
        StructureId reviewer) {}
