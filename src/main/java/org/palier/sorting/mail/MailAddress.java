package org.palier.sorting.mail;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.palier.membership.StructureId;

/** The word that makes the mailbox's address a structure's own. */
@Entity
@Table(name = "sorting_address")
class MailAddress {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private String word;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected MailAddress() {}

    MailAddress(StructureId structure, String word, Instant givenAt) {
        this.structure = structure;
        this.word = word;
        this.givenAt = givenAt;
    }

    StructureId structure() {
        return structure;
    }

    String word() {
        return word;
    }

    /** From now on nothing comes in by the former word. */
    void renew(String other, Instant at) {
        word = other;
        givenAt = at;
    }
}
