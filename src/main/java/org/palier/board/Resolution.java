package org.palier.board;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Acted;
import org.palier.board.ResolutionView.Count;
import org.palier.board.ResolutionView.State;
import org.palier.dossier.BoardDecisions;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.palier.shared.Aggregate;
import org.palier.shared.Refusal;

/**
 * A question put to the board about one dossier, bound to what the dossier says and to the statutes of its opening. Only while it is
 * open can it be voted on, and it is closed once.
 */
@Entity
@Table(name = "board_resolution")
class Resolution extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ResolutionId id;

    @AttributeOverride(name = "value", column = @Column(name = "dossier"))
    private DossierId dossier;

    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private int number;

    @Enumerated(EnumType.STRING)
    private Resolutions.Proposal proposal;

    private String reason;
    private String digest;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private int quorum;

    @Enumerated(EnumType.STRING)
    private Statutes.Majority majority;

    @Enumerated(EnumType.STRING)
    private Statutes.Tie tie;

    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Integer votesFor;
    private @Nullable Integer votesAgainst;
    private @Nullable Integer abstentions;
    private @Nullable Boolean castingVote;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "board_resolution_level", joinColumns = @JoinColumn(name = "resolution"))
    @MapKeyColumn(name = "criterion")
    @Column(name = "level")
    private Map<String, Integer> levels = new HashMap<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "resolution", insertable = false, updatable = false)
    private List<Ballot> ballots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Resolution() {}

    /** @param levels the level proposed for each applicable criterion */
    Resolution(
            Actor by,
            BoardDecisions.Matter matter,
            int number,
            Resolutions.Proposal proposal,
            Map<String, Integer> levels,
            String reason,
            Statutes statutes,
            Instant at) {
        this.id = ResolutionId.next();
        this.dossier = matter.dossier();
        this.structure = matter.structure();
        this.number = number;
        this.proposal = proposal;
        this.levels.putAll(levels);
        this.reason = reason;
        this.digest = matter.digest();
        this.quorum = statutes.quorum();
        this.majority = statutes.majority();
        this.tie = statutes.tie();
        this.openedAt = at;
        done(by, "resolution-opened", Map.of("proposal", proposal.name(), "digest", digest));
    }

    ResolutionId id() {
        return id;
    }

    int number() {
        return number;
    }

    DossierId dossier() {
        return dossier;
    }

    StructureId structure() {
        return structure;
    }

    Resolutions.Proposal proposal() {
        return proposal;
    }

    Map<String, Integer> levels() {
        return Map.copyOf(levels);
    }

    String reason() {
        return reason;
    }

    /** @param read the digest of what the voter read */
    void cast(Actor voter, BoardDecisions.Matter matter, Resolutions.Vote vote, String read, Instant at) {
        mustBeOpen(matter);
        if (!digest.equals(read)) {
            throw Refusal.conflict("board.refusal.digest").at("digest").with("digest", digest);
        }
        ballotOf(voter.person())
                .ifPresentOrElse(ballot -> ballot.change(vote, at), () -> ballots.add(new Ballot(id, voter, vote, at)));
        done(voter, "ballot-cast", Map.of());
    }

    /**
     * Counts, and says whether the proposal was carried. Where the dossier changed under the vote nothing is decided.
     *
     * @param voters how many people hold a deliberative voice
     */
    boolean close(Actor by, BoardDecisions.Matter matter, int voters, Instant at) {
        mustBeOpen(matter);
        state = digest.equals(matter.digest()) ? counted(voters) : State.VOID;
        closedAt = at;
        done(by, "resolution-closed", Map.of("state", state.name()));
        return state == State.CARRIED;
    }

    private State counted(int voters) {
        Tally tally = new Tally(statutes(), ballots, voters);
        if (tally.missing() > 0) {
            throw Refusal.conflict("board.refusal.below-quorum", tally.missing())
                    .with("missing", tally.missing())
                    .with("quorum", quorum)
                    .with("ballots", ballots.size());
        }
        Count count = tally.count();
        votesFor = count.votesFor();
        votesAgainst = count.votesAgainst();
        abstentions = count.abstentions();
        castingVote = count.castingVote();
        return tally.carried() ? State.CARRIED : State.REJECTED;
    }

    ResolutionView seenBy(Actor reader) {
        Count count = votesFor == null || votesAgainst == null || abstentions == null || castingVote == null
                ? null
                : new Count(votesFor, votesAgainst, abstentions, castingVote);
        Resolutions.Vote mine = ballotOf(reader.person()).map(Ballot::vote).orElse(null);
        return new ResolutionView(
                id,
                dossier,
                proposal,
                levels(),
                reason,
                digest,
                state,
                openedAt,
                closedAt,
                ballots.size(),
                quorum,
                mine,
                count);
    }

    private void mustBeOpen(BoardDecisions.Matter on) {
        if (state != State.OPEN) {
            throw noneOpen(on);
        }
    }

    /** The refusal of a ballot or a closing where no vote is open; it says what is possible. */
    static Refusal noneOpen(BoardDecisions.Matter on) {
        return Refusal.conflict("board.refusal.no-resolution")
                .with("state", on.state())
                .with("possible", List.of("resolution"));
    }

    private void done(Actor by, String act, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("resolution", id.toString());
        happened(new Acted(structure.value(), dossier.toString(), by.username(), "board." + act, all));
    }

    private Statutes statutes() {
        return new Statutes(quorum, majority, tie);
    }

    private Optional<Ballot> ballotOf(PersonId person) {
        return ballots.stream().filter(ballot -> ballot.isOf(person)).findFirst();
    }
}
