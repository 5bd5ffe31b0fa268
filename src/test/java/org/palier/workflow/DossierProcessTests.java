package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.jobexecutor.ParallelMultiInstanceActivityCompletionJobHandler;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.dossier.Decision;
import org.palier.dossier.DossierEvent.BroughtToBoard;
import org.palier.dossier.DossierEvent.CriterionAnswered;
import org.palier.dossier.DossierEvent.CriterionReviewed;
import org.palier.dossier.DossierEvent.Decided;
import org.palier.dossier.DossierEvent.ReviewConcluded;
import org.palier.dossier.DossierEvent.Submitted;
import org.palier.dossier.DossierId;
import org.palier.dossier.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Walks the process of a dossier by the names of its tasks. */
@WorkflowTest
class DossierProcessTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ApplicationEventPublisher events;

    SomeCampaigns.Running campaign;
    DossierId dossier;

    @BeforeEach
    void aDraftDossier() {
        campaign = campaigns.begunDaysAgo(5);
        dossier = campaign.dossier("INS").id();
    }

    @Test
    void goesFromTheDraftToTheAdoptedLevel() {
        assertThat(waiting()).containsExactly("prepare");
        campaigns.happen(new Submitted(dossier, List.of("INS-01", "INS-02")));
        assertThat(waiting()).containsExactly("review INS-01", "review INS-02");
        campaigns.happen(new CriterionReviewed(dossier, "INS-01", Outcome.AGREED));
        assertThat(waiting()).containsExactly("review INS-02");
        campaigns.happen(new CriterionReviewed(dossier, "INS-02", Outcome.DISAGREED), new ReviewConcluded(dossier));
        assertThat(waiting()).containsExactly("convene");
        campaigns.happen(new BroughtToBoard(dossier));
        assertThat(waiting()).containsExactly("decide");
        campaigns.happen(new Decided(dossier, Decision.ADOPTED));
        assertThat(waiting()).isEmpty();
        assertThat(dueJob()).isCloseTo(in(18), 120_000);
    }

    @Test
    void bringsAnAnsweredQuestionBackToTheReviewerAsOftenAsTheDossierAllows() {
        aSubmittedDossier("INS-01");
        for (int round = 0; round < 2; round++) {
            campaigns.happen(new CriterionReviewed(dossier, "INS-01", Outcome.CLARIFY));
            assertThat(waiting()).containsExactly("clarify INS-01");
            campaigns.happen(new CriterionAnswered(dossier, "INS-01"));
            assertThat(waiting()).containsExactly("review INS-01");
        }
        campaigns.happen(new CriterionReviewed(dossier, "INS-01", Outcome.AGREED));
        assertThat(waiting()).containsExactly("convene");
    }

    @Test
    void standsTheReviewersClockStillWhileTheStructureAnswers() {
        aSubmittedDossier("INS-01");
        Date before = only().getDueDate();
        campaigns.happen(new CriterionReviewed(dossier, "INS-01", Outcome.CLARIFY));
        processes.setVariable(
                only().getProcessInstanceId(),
                Variables.PAUSED,
                Duration.ofDays(9).toString());
        campaigns.happen(new CriterionAnswered(dossier, "INS-01"));
        assertThat(only().getDueDate().toInstant())
                .isBetween(
                        before.toInstant().plus(Duration.ofDays(9)),
                        before.toInstant().plus(Duration.ofDays(9).plusMinutes(5)));
    }

    @Test
    void preparesAgainWhatTheBoardReturnedWithTimeToDoSo() {
        campaign = campaigns.begunDaysAgo(200);
        dossier = campaign.dossier("INS").id();
        assertThat(only().getDueDate()).isInThePast();
        aDossierBeforeItsBoard();
        campaigns.happen(new Decided(dossier, Decision.RETURNED));
        assertThat(waiting()).containsExactly("prepare");
        assertThat(dayOf(only()))
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(7));
        campaigns.happen(new Submitted(dossier, List.of("INS-02", "INS-03")));
        assertThat(waiting()).containsExactly("review INS-02", "review INS-03");
    }

    @Test
    void convenesAgainWhatTheBoardPostponed() {
        aDossierBeforeItsBoard();
        campaigns.happen(new Decided(dossier, Decision.POSTPONED));
        assertThat(waiting()).containsExactly("convene");
        campaigns.happen(new BroughtToBoard(dossier), new Decided(dossier, Decision.ADOPTED));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void goesToTheBoardAtOnceWhenNoCriterionApplies() {
        campaigns.happen(new Submitted(dossier, List.of()), new ReviewConcluded(dossier));
        assertThat(waiting()).containsExactly("convene");
    }

    @Test
    void takesItsDueDatesFromTheCapsule() {
        LocalDate opens = LocalDate.now().minusDays(5);
        assertThat(dayOf(only())).isEqualTo(opens.plusDays(30));
        aSubmittedDossier("INS-01");
        assertThat(dayOf(only())).isEqualTo(opens.plusDays(60));
        campaigns.happen(new CriterionReviewed(dossier, "INS-01", Outcome.AGREED));
        assertThat(dayOf(only())).isEqualTo(opens.plusDays(90));
    }

    @Test
    void refusesAnActForWhichNoTaskWaits() {
        assertThatIllegalStateException()
                .isThrownBy(() -> campaigns.happen(new CriterionReviewed(dossier, "INS-01", Outcome.AGREED)));
        aSubmittedDossier("INS-01");
        assertThatIllegalStateException().isThrownBy(() -> campaigns.happen(new Submitted(dossier, List.of("INS-01"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> campaigns.happen(new CriterionReviewed(dossier, "INS-09", Outcome.AGREED)));
        assertThat(waiting()).containsExactly("review INS-01");
    }

    @Test
    void leavesNoJobBehindAReviewThatCouldOvertakeTheNextOne() {
        aSubmittedDossier("INS-01", "INS-02");
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new CriterionReviewed(dossier, "INS-01", Outcome.AGREED));
            assertThat(jobs.createJobQuery()
                            .handlerType(ParallelMultiInstanceActivityCompletionJobHandler.TYPE)
                            .list())
                    .isEmpty();
        });
        assertThat(waiting()).containsExactly("review INS-02");
    }

    @Test
    void carriesIdsAndTheLastOutcomeAndNothingElse() {
        aSubmittedDossier("INS-01");
        assertThat(processes.getVariables(only().getProcessInstanceId()).keySet())
                .isSubsetOf(
                        "dossier", "campaign", "structure", "reviewer", "theme", "criteria", "criterion", "outcome");
    }

    private void aSubmittedDossier(String... criteria) {
        campaigns.happen(new Submitted(dossier, List.of(criteria)));
    }

    private void aDossierBeforeItsBoard() {
        aSubmittedDossier("INS-01");
        campaigns.happen(
                new CriterionReviewed(dossier, "INS-01", Outcome.AGREED),
                new ReviewConcluded(dossier),
                new BroughtToBoard(dossier));
    }

    private List<String> waiting() {
        return open().stream()
                .map(task -> {
                    String criterion = Subject.of(task).criterion();
                    return task.getTaskDefinitionKey() + (criterion == null ? "" : " " + criterion);
                })
                .sorted()
                .toList();
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(dossier.toString())
                .list();
    }

    private Task only() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private Date dueJob() {
        Job timer = jobs.createTimerJobQuery()
                .processInstanceId(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(dossier.toString())
                        .singleResult()
                        .getId())
                .singleResult();
        return timer.getDuedate();
    }

    private static Date in(int months) {
        return Date.from(LocalDate.now()
                .atTime(java.time.LocalTime.now())
                .atZone(ZoneId.systemDefault())
                .plusMonths(months)
                .toInstant());
    }

    private static LocalDate dayOf(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("Europe/Paris"));
    }
}
