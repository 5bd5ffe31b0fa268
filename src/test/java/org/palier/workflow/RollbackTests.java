package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The dossier and its process are written together or not at all, whichever of the two fails. */
@WorkflowTest
class RollbackTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService processes;

    @Autowired
    TransactionOperations transaction;

    SomeCampaigns.Running campaign;
    DossierId dossier;
    Actor lead;

    @BeforeEach
    void aDraftDossier() {
        campaign = campaigns.begunDaysAgo(0);
        dossier = campaign.dossier("INS").id();
        lead = campaigns.person(campaign.structures().get(0), Set.of(Role.LEAD));
    }

    @Test
    void leavesTheDossierADraftWhenTheEngineHasNoTaskForIt() {
        processes.deleteProcessInstance(
                processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(dossier.toString())
                        .singleResult()
                        .getId(),
                "lost");
        assertThatIllegalStateException().isThrownBy(() -> campaigns.submitted(campaign, "INS"));
        assertThat(dossiers.view(lead, dossier).state()).isEqualTo(DossierState.DRAFT);
        assertThat(journal.about(dossier.toString(), 0).items())
                .noneMatch(entry -> entry.act().endsWith("submitted"));
    }

    @Test
    void leavesTheTaskOpenWhenTheDatabaseRefusesTheRestOfTheAct() {
        String taken = campaign.structures().get(1).value();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    campaigns.submitted(campaign, "INS");
                    assertThat(open()).isGreaterThan(1);
                    sameStructureAgain(taken);
                }));
        assertThat(open()).isEqualTo(1);
        assertThat(dossiers.view(lead, dossier).state()).isEqualTo(DossierState.DRAFT);
    }

    private void sameStructureAgain(String code) {
        jdbc.sql("insert into structure (code, name, type, veteran) values (?, 'Encore', 'ACI', false)")
                .param(code)
                .update();
    }

    private long open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(dossier.toString())
                .count();
    }
}
