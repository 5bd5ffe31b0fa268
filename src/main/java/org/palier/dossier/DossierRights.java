package org.palier.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palier.collective.CampaignId;
import org.palier.collective.CampaignView;
import org.palier.collective.Campaigns;
import org.palier.evidence.ReadGrant;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may do what with a dossier: the one place that knows. Who sees nothing of it is told that it is unknown. */
@Component
class DossierRights implements ReadGrant {

    private final DossierRepository dossiers;
    private final Campaigns campaigns;
    private final People people;
    private final UndertakingRepository undertakings;
    private final Admissibility admissibility;

    DossierRights(
            DossierRepository dossiers,
            Campaigns campaigns,
            People people,
            UndertakingRepository undertakings,
            Admissibility admissibility) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.people = people;
        this.undertakings = undertakings;
        this.admissibility = admissibility;
    }

    /** From where this person looks at the dossier. */
    Viewpoint viewpoint(Actor reader, Dossier dossier) {
        return seen(reader, dossier).orElseThrow(Refusal::unknown);
    }

    private Optional<Viewpoint> seen(Actor reader, Dossier dossier) {
        if (reader.prepares(dossier.structure())) {
            return Optional.of(Viewpoint.PREPARER);
        }
        if (reader.sitsOnTheBoardOf(dossier.structure())) {
            return Optional.of(Viewpoint.BOARD);
        }
        if (reader.prepares(dossier.reviewer()) && dossier.state() != DossierState.DRAFT) {
            boolean inside = Dossier.OPEN_TO_REVIEWERS.contains(dossier.state()) && undertook(reader, dossier);
            return Optional.of(inside ? Viewpoint.REVIEWER : Viewpoint.REVIEWER_OUTSIDE);
        }
        boolean facilitated =
                reader.has(Role.FACILITATOR) && facilitated(reader).contains(dossier.campaign());
        return facilitated ? Optional.of(Viewpoint.FACILITATOR) : Optional.empty();
    }

    boolean undertook(Actor reviewer, Dossier dossier) {
        return undertakings.signed(dossier.id().value(), reviewer.person().value(), dossier.sending()) > 0;
    }

    void mayPrepare(Actor by, Dossier dossier) {
        if (viewpoint(by, dossier) != Viewpoint.PREPARER) {
            throw Refusal.forbidden();
        }
    }

    void maySubmit(Actor by, Dossier dossier) {
        viewpoint(by, dossier);
        if (!by.leads(dossier.structure())) {
            throw Refusal.forbidden();
        }
    }

    /** Staff and lead of the binôme's structure; never someone who also belongs to the structure reviewed. */
    void mayUndertake(Actor by, Dossier dossier) {
        Viewpoint viewpoint = viewpoint(by, dossier);
        boolean ownStructure = people.actingAs(by.person()).stream().anyMatch(as -> as.actsFor(dossier.structure()));
        if (ownStructure) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "dossier.refusal.own-structure");
        }
        if (viewpoint == Viewpoint.FACILITATOR) {
            throw Refusal.forbidden();
        }
    }

    void mayReview(Actor by, Dossier dossier) {
        mayUndertake(by, dossier);
        if (!undertook(by, dossier)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "dossier.refusal.no-undertaking");
        }
    }

    /** The campaigns whose states and dates this person follows. */
    List<CampaignId> facilitated(Actor reader) {
        return reader.has(Role.FACILITATOR)
                ? campaigns.facilitatedBy(reader.person()).stream()
                        .map(CampaignView::id)
                        .toList()
                : List.of();
    }

    @Override
    public Set<Readable> to(Actor reader) {
        return lent(reader).map(LentProof::version).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Readable> originals(Actor reader) {
        return lent(reader).filter(LentProof::original).map(LentProof::version).collect(Collectors.toUnmodifiableSet());
    }

    /** What this person reviews, as far as it may still be shown: a type that was said anew after the sending counts. */
    Stream<LentProof> lent(Actor reader) {
        StructureId structure = reader.structure();
        if (structure == null || !reader.prepares(structure)) {
            return Stream.of();
        }
        return admissibility.shareable(dossiers.lent(reader.person().value(), structure, Dossier.OPEN_TO_REVIEWERS));
    }
}
