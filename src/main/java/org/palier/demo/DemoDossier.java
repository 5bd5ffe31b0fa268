package org.palier.demo;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.palier.board.Resolutions;
import org.palier.board.Resolutions.Proposal;
import org.palier.board.Resolutions.Vote;
import org.palier.dossier.CriterionView;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Outcome;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/** Brings dossiers to a stage by the verbs that people use. */
@Component
@Profile("demo")
class DemoDossier {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final int TRIES = 480;

    private final DemoPeople people;
    private final Documents documents;
    private final Dossiers dossiers;
    private final Resolutions resolutions;

    DemoDossier(DemoPeople people, Documents documents, Dossiers dossiers, Resolutions resolutions) {
        this.people = people;
        this.documents = documents;
        this.dossiers = dossiers;
        this.resolutions = resolutions;
    }

    DossierSummary find(StructureId structure, String theme) {
        return dossiers.list(people.of("lead", structure), structure, theme, null, 0)
                .items()
                .get(0);
    }

    /** Claims a level for the first criteria of the dossier, as many as there are levels, and proves each. */
    void prepare(DossierSummary dossier, DemoDocuments samples, int... levels) {
        Actor staff = people.of("staff", dossier.structure());
        List<CriterionView> criteria = dossiers.view(staff, dossier.id()).criteria();
        for (int index = 0; index < Math.min(levels.length, criteria.size()); index++) {
            String code = criteria.get(index).code();
            dossiers.claim(staff, dossier.id(), code, levels[index], "Constaté avec l’équipe.", null);
            if (levels[index] > 0) {
                prove(staff, dossier, code, samples.sample(dossier, code, index));
            }
        }
    }

    private void prove(Actor staff, DossierSummary dossier, String code, DemoDocuments.Sample sample) {
        DocumentId document = deposit(dossier.structure(), sample);
        dossiers.prove(staff, dossier.id(), code, new ProofRequest(document, null, false, null));
    }

    DocumentId deposit(StructureId structure, DemoDocuments.Sample sample) {
        Deposit deposit =
                new Deposit(sample.fileName(), sample.title(), sample.type(), new ByteArrayInputStream(sample.bytes()));
        return documents
                .receive(people.of("staff", structure), structure, deposit)
                .version()
                .document();
    }

    /** Sends the dossier, once the last document has been read. */
    void submit(DossierSummary dossier) {
        RetryPolicy untilRead = RetryPolicy.builder()
                .maxRetries(TRIES)
                .delay(BETWEEN_TRIES)
                .predicate(refused ->
                        refused instanceof Refusal refusal && refusal.code().equals("dossier.refusal.waiting"))
                .build();
        try {
            new RetryTemplate(untilRead).execute(() -> {
                dossiers.submit(people.of("lead", dossier.structure()), dossier.id());
                return dossier;
            });
        } catch (RetryException neverRead) {
            throw new IllegalStateException("The documents of the demo could not be read in time", neverRead);
        }
    }

    void undertake(DossierSummary dossier) {
        dossiers.undertake(reviewer(dossier), dossier.id(), "");
    }

    void ask(DossierSummary dossier, String question) {
        String first =
                dossiers.view(reviewer(dossier), dossier.id()).criteria().get(0).code();
        dossiers.review(reviewer(dossier), dossier.id(), first, Outcome.CLARIFY, null, question);
    }

    /** Agrees with every criterion, except the last when a disagreement is wanted. */
    void review(DossierSummary dossier, boolean disagreeing) {
        Actor reviewer = reviewer(dossier);
        List<CriterionView> criteria = dossiers.view(reviewer, dossier.id()).criteria();
        for (CriterionView criterion : criteria) {
            Integer claimed = criterion.claimed();
            boolean last = criterion == criteria.get(criteria.size() - 1);
            if (disagreeing && last && claimed != null) {
                dossiers.review(
                        reviewer,
                        dossier.id(),
                        criterion.code(),
                        Outcome.DISAGREED,
                        claimed - 1,
                        "La pièce montre la pratique, pas encore sa revue régulière.");
            } else {
                dossiers.review(reviewer, dossier.id(), criterion.code(), Outcome.AGREED, claimed, "");
            }
        }
    }

    void open(DossierSummary dossier, Proposal proposal, Map<String, Integer> levels, String reason) {
        resolutions.open(people.of("chair", dossier.structure()), dossier.id(), proposal, levels, reason);
    }

    void vote(DossierSummary dossier, String... accounts) {
        DossierId id = dossier.id();
        for (String account : accounts) {
            Actor voter = people.of(account, dossier.structure());
            resolutions.vote(voter, id, Vote.FOR, resolutions.view(voter, id).digest());
        }
    }

    void close(DossierSummary dossier) {
        resolutions.close(people.of("secretary", dossier.structure()), dossier.id());
    }

    private Actor reviewer(DossierSummary dossier) {
        return people.of("lead", dossier.reviewer());
    }
}
