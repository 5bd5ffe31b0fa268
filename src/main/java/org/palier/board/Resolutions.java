package org.palier.board;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;

/** Everything that can be done with the resolutions of a board. */
public interface Resolutions {

    /** What a resolution proposes. */
    enum Proposal {
        ADOPT,
        ADOPT_LOWER,
        RETURN,
        POSTPONE
    }

    /** A ballot's voice. */
    enum Vote {
        FOR,
        AGAINST,
        ABSTAIN
    }

    /**
     * Opens a resolution on a reviewed dossier.
     *
     * @param levels the level proposed for each criterion, for {@link Proposal#ADOPT_LOWER} only
     */
    ResolutionView open(
            Actor by, DossierId dossier, Proposal proposal, Map<String, Integer> levels, @Nullable String reason);

    /**
     * Casts or changes one's ballot.
     *
     * @param digest the dossier's digest that the person read
     */
    ResolutionView vote(Actor by, DossierId dossier, Vote vote, String digest);

    /** Closes the vote, counts it, and carries out what was decided. */
    ResolutionView close(Actor by, DossierId dossier);

    /** The last resolution on this dossier, for the structure's own people. */
    ResolutionView view(Actor reader, DossierId dossier);

    /** Those of these dossiers on whose open resolution this person has voted, in one statement. */
    Set<DossierId> votedBy(Actor voter, Collection<DossierId> dossiers);
}
