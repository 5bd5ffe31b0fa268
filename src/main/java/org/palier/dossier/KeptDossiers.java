package org.palier.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each verb in its one transaction. */
@Service
@Transactional
class KeptDossiers implements Dossiers {

    private final Looking looking;
    private final Preparing preparing;
    private final Reviewing reviewing;

    KeptDossiers(Looking looking, Preparing preparing, Reviewing reviewing) {
        this.looking = looking;
        this.preparing = preparing;
        this.reviewing = reviewing;
    }

    @Override
    @Transactional(readOnly = true)
    public DossierView view(Actor reader, DossierId id) {
        return looking.view(reader, id);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<DossierSummary> list(
            Actor reader,
            @Nullable StructureId structure,
            @Nullable String theme,
            @Nullable DossierState state,
            int page) {
        return looking.list(reader, structure, theme, state, page);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DossierSummary> of(Actor facilitator, CampaignId campaign) {
        return looking.of(facilitator, campaign);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DossierId, DossierSummary> summaries(Actor reader, Collection<DossierId> ids) {
        return looking.summaries(reader, ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Readiness readiness(Actor by, DossierId id) {
        return preparing.readiness(by, looking.find(id));
    }

    @Override
    public void claim(
            Actor by, DossierId id, String criterion, int level, @Nullable String comment, @Nullable Long revision) {
        preparing.claim(by, id, criterion, level, comment, revision);
    }

    @Override
    public void apply(Actor by, DossierId id, String criterion, boolean applicable, @Nullable String reason) {
        preparing.apply(by, id, criterion, applicable, reason);
    }

    @Override
    public ProofView prove(Actor by, DossierId id, String criterion, ProofRequest proof) {
        return preparing.prove(by, id, criterion, proof);
    }

    @Override
    public void withdraw(Actor by, DossierId id, String criterion, UUID proof) {
        preparing.withdraw(by, id, criterion, proof);
    }

    @Override
    public void submit(Actor by, DossierId id) {
        preparing.submit(by, id);
    }

    @Override
    public void undertake(Actor by, DossierId id, String interests) {
        reviewing.undertake(by, id, interests);
    }

    @Override
    public void review(
            Actor by,
            DossierId id,
            String criterion,
            Outcome outcome,
            @Nullable Integer level,
            @Nullable String comment) {
        reviewing.review(by, id, criterion, new Regard(outcome, level, comment));
    }

    @Override
    public void answer(Actor by, DossierId id, String criterion, String comment) {
        reviewing.answer(by, id, criterion, comment);
    }
}
