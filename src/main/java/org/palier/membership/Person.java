package org.palier.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person, known by their mail address whatever the structures they act for. */
@Entity
@EntityListeners(RightsChanged.class)
@Table(name = "person")
class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    private String username;
    private String name;
    private @Nullable String password;
    private int credentials;
    private boolean vouched;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(PersonId id, String username, String name) {
        this.id = id;
        this.username = username;
        this.name = name;
    }

    PersonId id() {
        return id;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    /** The hash of the password; none as long as the person has not chosen one. */
    @Nullable
    String password() {
        return password;
    }

    /** Counts the passwords chosen and the dismissals, so that what was opened before them ends. */
    int credentials() {
        return credentials;
    }

    /** Whether the password was chosen by a link that the facilitator alone was shown. */
    boolean vouched() {
        return vouched;
    }

    void choosePassword(String hash, boolean byAVouchedLink) {
        password = hash;
        vouched = byAVouchedLink;
        endSessions();
    }

    /** Whatever was opened until now opens nothing any more, neither session nor token. */
    void endSessions() {
        credentials++;
    }
}
