package org.palier.demo;

import java.util.List;
import java.util.Map;
import org.palier.board.Resolutions.Proposal;
import org.palier.dossier.DossierSummary;
import org.palier.membership.People;
import org.palier.membership.StructureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty Palier with a collective whose dossiers stand at every stage; the service is ready once it is done. */
@Component
@Profile("demo")
@Order(100)
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final People people;
    private final DemoPeople accounts;
    private final DemoCollective collective;
    private final DemoDossier dossiers;
    private final DemoDocuments samples;

    Demo(People people, DemoPeople accounts, DemoCollective collective, DemoDossier dossiers, DemoDocuments samples) {
        this.people = people;
        this.accounts = accounts;
        this.collective = collective;
        this.dossiers = dossiers;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.isEmpty()) {
            return;
        }
        LOG.info("Filling the demo: ten structures, their people, and dossiers at every stage…");
        List<StructureId> structures = accounts.settle();
        collective.launch(structures);
        dossiers.deposit(structures.get(0), DemoDocuments.interview());
        draft(structures.get(1), "INS");
        submitted(structures.get(2), "INS");
        questioned(structures.get(3), "INS");
        reviewed(structures.get(4), "INS", false);
        atVote(structures.get(5), "INS");
        adopted(structures.get(6), "INS");
        returned(structures.get(7), "INS");
        postponed(structures.get(8), "INS");
        adoptedLower(structures.get(9), "INS");
        atVote(structures.get(0), "TER");
        submitted(structures.get(0), "TRA");
        adopted(structures.get(0), "DRO");
    }

    private void draft(StructureId structure, String theme) {
        DossierSummary dossier = dossiers.find(structure, theme);
        dossiers.prepare(dossier, samples, 2, 2, 1);
    }

    private DossierSummary submitted(StructureId structure, String theme) {
        DossierSummary dossier = dossiers.find(structure, theme);
        dossiers.prepare(dossier, samples, 2, 2, 3, 2, 2, 2, 2, 2, 2);
        dossiers.submit(dossier);
        return dossier;
    }

    private void questioned(StructureId structure, String theme) {
        DossierSummary dossier = submitted(structure, theme);
        dossiers.undertake(dossier);
        dossiers.ask(dossier, "Depuis quand le livret est-il remis à chaque embauche ?");
    }

    private DossierSummary reviewed(StructureId structure, String theme, boolean disagreeing) {
        DossierSummary dossier = submitted(structure, theme);
        dossiers.undertake(dossier);
        dossiers.review(dossier, disagreeing);
        return dossier;
    }

    private void atVote(StructureId structure, String theme) {
        DossierSummary dossier = reviewed(structure, theme, true);
        dossiers.open(dossier, Proposal.ADOPT, Map.of(), "");
        dossiers.vote(dossier, "chair", "board1");
    }

    private void adopted(StructureId structure, String theme) {
        decided(reviewed(structure, theme, false), Proposal.ADOPT, Map.of(), "");
    }

    private void adoptedLower(StructureId structure, String theme) {
        decided(
                reviewed(structure, theme, true),
                Proposal.ADOPT_LOWER,
                Map.of(theme + "-03", 2),
                "Le conseil préfère attendre une année complète de suivi.");
    }

    private void returned(StructureId structure, String theme) {
        decided(
                reviewed(structure, theme, false),
                Proposal.RETURN,
                Map.of(),
                "Pouvez-vous joindre le bilan de l’année ?");
    }

    private void postponed(StructureId structure, String theme) {
        decided(reviewed(structure, theme, false), Proposal.POSTPONE, Map.of(), "Point reporté au prochain conseil.");
    }

    private void decided(DossierSummary dossier, Proposal proposal, Map<String, Integer> levels, String reason) {
        dossiers.open(dossier, proposal, levels, reason);
        dossiers.vote(dossier, "chair", "secretary", "board1", "board2");
        dossiers.close(dossier);
    }
}
