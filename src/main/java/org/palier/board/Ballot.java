package org.palier.board;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Role;

/** One person's vote on one resolution; the key lets nobody vote twice. */
@Entity
@Table(name = "board_ballot")
class Ballot {

    @Embeddable
    record Key(UUID resolution, UUID person) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Resolutions.Vote vote;

    private boolean chair;
    private Instant castAt;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    Ballot(ResolutionId resolution, Actor voter, Resolutions.Vote vote, Instant at) {
        this.key = new Key(resolution.value(), voter.person().value());
        this.vote = vote;
        this.chair = voter.has(Role.CHAIR);
        this.castAt = at;
    }

    boolean isOf(PersonId person) {
        return key.person().equals(person.value());
    }

    Resolutions.Vote vote() {
        return vote;
    }

    boolean chair() {
        return chair;
    }

    Instant castAt() {
        return castAt;
    }

    void change(Resolutions.Vote other, Instant at) {
        vote = other;
        castAt = at;
    }
}
