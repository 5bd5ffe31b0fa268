package org.palier.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.evidence.Documents;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Shows dossiers, each person what is theirs to see. */
@Component
class Looking {

    private final DossierRepository dossiers;
    private final DossierRights rights;
    private final Referentials referentials;
    private final Admissibility admissibility;
    private final Documents documents;
    private final People people;

    Looking(
            DossierRepository dossiers,
            DossierRights rights,
            Referentials referentials,
            Admissibility admissibility,
            Documents documents,
            People people) {
        this.dossiers = dossiers;
        this.rights = rights;
        this.referentials = referentials;
        this.admissibility = admissibility;
        this.documents = documents;
        this.people = people;
    }

    Dossier find(DossierId id) {
        return dossiers.findById(id).orElseThrow(Refusal::unknown);
    }

    DossierView view(Actor reader, DossierId id) {
        Dossier dossier = find(id);
        Viewpoint viewpoint = rights.viewpoint(reader, dossier);
        Referential referential = referentials.get(dossier.referential());
        Theme theme = referential.theme(dossier.theme());
        Map<ReadGrant.Readable, VersionView> versions =
                viewpoint.seesProofs() ? admissibility.versions(dossier) : Map.of();
        Map<ReadGrant.Readable, List<String>> aged = admissibility.aged(dossier, versions);
        UnaryOperator<ProofView> shown = viewpoint == Viewpoint.REVIEWER ? openTo(reader) : UnaryOperator.identity();
        UnaryOperator<Exchange> signed = viewpoint.seesProofs() ? signed(dossier) : UnaryOperator.identity();
        List<CriterionView> criteria = dossier.criteria().stream()
                .map(criterion -> viewpoint.seesProofs()
                        ? whole(
                                dossier,
                                criterion,
                                theme,
                                versions,
                                aged,
                                criterion.applicable() || viewpoint != Viewpoint.REVIEWER
                                        ? shown
                                        : ProofView::withheldNow,
                                signed)
                        : outline(criterion, theme))
                .toList();
        return new DossierView(
                seen(viewpoint, dossier.summary()),
                dossier.referential(),
                theme,
                viewpoint.seesProofs() ? Digest.of(dossier) : null,
                viewpoint,
                viewpoint == Viewpoint.REVIEWER,
                viewpoint.seesProofs() ? dossier.boardQuestions() : null,
                criteria);
    }

    private CriterionView whole(
            Dossier dossier,
            DossierCriterion criterion,
            Theme theme,
            Map<ReadGrant.Readable, VersionView> versions,
            Map<ReadGrant.Readable, List<String>> aged,
            UnaryOperator<ProofView> shown,
            UnaryOperator<Exchange> signed) {
        return new CriterionView(
                theme.criterion(criterion.code()),
                criterion.applicable(),
                criterion.reason(),
                criterion.claimed(),
                criterion.comment(),
                criterion.reviewed(),
                criterion.outcome(),
                criterion.adopted(),
                criterion.round(),
                criterion.revision(),
                dossier.proofs(criterion.code())
                        .map(proof -> admissibility.view(dossier, proof, versions, aged))
                        .map(shown)
                        .toList(),
                dossier.exchanges().stream()
                        .filter(exchange -> exchange.criterion().equals(criterion.code()))
                        .map(DossierExchange::said)
                        .map(signed)
                        .toList());
    }

    private UnaryOperator<Exchange> signed(Dossier dossier) {
        Map<String, String> names = people.called(dossier.exchanges().stream()
                .map(exchange -> exchange.said().by())
                .toList());
        return said -> said.by(names.getOrDefault(said.by(), ""));
    }

    /** A version that is held, or of a set-aside criterion, or said to be of another type since, is not named to a peer either. */
    private UnaryOperator<ProofView> openTo(Actor reader) {
        Set<ReadGrant.Readable> opened = documents.opened(reader);
        return proof -> proof.version() == null
                        || opened.contains(new ReadGrant.Readable(
                                proof.version().document(), proof.version().version()))
                ? proof
                : proof.withheldNow();
    }

    /** Which criterion it is and whether it applies, and nothing of what was said of it. */
    private static CriterionView outline(DossierCriterion criterion, Theme theme) {
        return new CriterionView(
                theme.criterion(criterion.code()),
                criterion.applicable(),
                null,
                null,
                "",
                null,
                null,
                null,
                0,
                criterion.revision(),
                List.of(),
                List.of());
    }

    Page<DossierSummary> list(
            Actor reader,
            @Nullable StructureId structure,
            @Nullable String theme,
            @Nullable DossierState state,
            int page) {
        StructureId own = reader.structure();
        org.springframework.data.domain.Page<Dossier> found = dossiers.visible(
                sees(reader, own) ? value(own) : null,
                own != null && reader.prepares(own) ? own.value() : null,
                rights.facilitated(reader),
                value(structure),
                theme,
                state,
                PageRequest.of(Page.number(page), Page.SIZE));
        return new Page<>(
                found.map(dossier -> seen(reader, dossier.summary())).getContent(),
                found.getNumber(),
                found.getTotalElements(),
                found.getSize());
    }

    List<DossierSummary> of(Actor facilitator, CampaignId campaign) {
        if (!rights.facilitated(facilitator).contains(campaign)) {
            throw Refusal.unknown();
        }
        return dossiers.findByCampaign(campaign).stream()
                .map(dossier -> seen(facilitator, dossier.summary()))
                .toList();
    }

    Map<DossierId, DossierSummary> summaries(Actor reader, Collection<DossierId> ids) {
        List<CampaignId> facilitated = rights.facilitated(reader);
        return dossiers.findAllById(ids).stream()
                .map(Dossier::summary)
                .filter(one -> sees(reader, one.structure())
                        || (reader.prepares(one.reviewer()) && one.state() != DossierState.DRAFT)
                        || facilitated.contains(one.campaign()))
                .map(one -> seen(reader, one))
                .collect(Collectors.toMap(DossierSummary::id, Function.identity()));
    }

    private static @Nullable String value(@Nullable StructureId structure) {
        return structure == null ? null : structure.value();
    }

    private static boolean sees(Actor reader, @Nullable StructureId structure) {
        return structure != null && (reader.prepares(structure) || reader.sitsOnTheBoardOf(structure));
    }

    private static DossierSummary seen(Actor reader, DossierSummary summary) {
        return sees(reader, summary.structure())
                ? summary
                : seen(reader.has(Role.FACILITATOR) ? Viewpoint.FACILITATOR : Viewpoint.REVIEWER_OUTSIDE, summary);
    }

    private static DossierSummary seen(Viewpoint viewpoint, DossierSummary summary) {
        Integer adopted = viewpoint == Viewpoint.FACILITATOR ? summary.level().adopted() : null;
        return viewpoint.seesProofs()
                ? summary
                : new DossierSummary(
                        summary.id(),
                        summary.campaign(),
                        summary.structure(),
                        summary.reviewer(),
                        summary.theme(),
                        summary.state(),
                        summary.changedAt(),
                        new ThemeLevel(null, null, adopted));
    }
}
