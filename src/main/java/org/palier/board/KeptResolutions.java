package org.palier.board;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.BoardDecisions;
import org.palier.dossier.BoardDecisions.Matter;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each verb in its one transaction, with the dossier locked: nobody votes on what is moving. */
@Service
@Transactional
class KeptResolutions implements Resolutions {

    private final ResolutionRepository resolutions;
    private final StatuteBook statutes;
    private final BoardDecisions dossiers;
    private final BoardRights rights;
    private final People people;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    KeptResolutions(
            ResolutionRepository resolutions,
            StatuteBook statutes,
            BoardDecisions dossiers,
            BoardRights rights,
            People people,
            ApplicationEventPublisher house,
            Clock clock) {
        this.resolutions = resolutions;
        this.statutes = statutes;
        this.dossiers = dossiers;
        this.rights = rights;
        this.people = people;
        this.house = house;
        this.clock = clock;
    }

    @Override
    public ResolutionView open(
            Actor by, DossierId dossier, Proposal proposal, Map<String, Integer> levels, @Nullable String reason) {
        Matter matter = dossiers.matter(dossier);
        rights.mayPreside(by, matter);
        Statutes rules =
                statutes.of(matter.structure()).orElseThrow(() -> Refusal.conflict("board.refusal.no-statutes"));
        dossiers.bringToBoard(dossier);
        Resolution opened = new Resolution(
                by,
                matter,
                next(dossier),
                proposal,
                ProposedLevels.of(proposal, levels, matter),
                reason(proposal, reason),
                rules,
                clock.instant());
        resolutions.save(opened);
        opened.tell(house::publishEvent);
        return opened.seenBy(by);
    }

    private int next(DossierId dossier) {
        return resolutions
                .findFirstByDossierOrderByNumberDesc(dossier)
                .map(last -> last.number() + 1)
                .orElse(1);
    }

    private static String reason(Proposal proposal, @Nullable String reason) {
        return proposal == Proposal.ADOPT
                ? PlainText.of(reason)
                : PlainText.required(reason, "board.refusal.reason-missing", "reason");
    }

    @Override
    public ResolutionView vote(Actor by, DossierId dossier, Vote vote, String digest) {
        Matter matter = dossiers.matter(dossier);
        rights.mayVote(by, matter);
        Resolution resolution = last(matter);
        resolution.cast(by, matter, vote, digest, clock.instant());
        resolution.tell(house::publishEvent);
        return resolution.seenBy(by);
    }

    @Override
    public ResolutionView close(Actor by, DossierId dossier) {
        Matter matter = dossiers.matter(dossier);
        rights.mayPreside(by, matter);
        Resolution resolution = last(matter);
        if (resolution.close(by, matter, people.voters(matter.structure()), clock.instant())) {
            carryOut(resolution);
        } else {
            dossiers.postpone(dossier);
        }
        resolution.tell(house::publishEvent);
        return resolution.seenBy(by);
    }

    private void carryOut(Resolution resolution) {
        switch (resolution.proposal()) {
            case ADOPT, ADOPT_LOWER -> dossiers.adopt(resolution.dossier(), resolution.levels());
            case RETURN -> dossiers.giveBack(resolution.dossier(), resolution.reason());
            case POSTPONE -> dossiers.postpone(resolution.dossier());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ResolutionView view(Actor reader, DossierId dossier) {
        Resolution resolution =
                resolutions.findFirstByDossierOrderByNumberDesc(dossier).orElseThrow(Refusal::unknown);
        rights.mayRead(reader, resolution.structure());
        return resolution.seenBy(reader);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<DossierId> votedBy(Actor voter, Collection<DossierId> ids) {
        return resolutions
                .votedBy(
                        voter.person().value(),
                        ids.stream().map(DossierId::value).toList())
                .stream()
                .map(DossierId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Resolution last(Matter matter) {
        return resolutions
                .findFirstByDossierOrderByNumberDesc(matter.dossier())
                .orElseThrow(() -> Resolution.noneOpen(matter));
    }
}
