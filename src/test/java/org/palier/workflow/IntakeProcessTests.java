package org.palier.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.repository.Deployment;
import org.flowable.job.api.ExternalWorkerJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentReceived;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Intake;
import org.palier.evidence.PagePictures;
import org.palier.evidence.Preview;
import org.palier.evidence.VersionView;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Received documents become readable by themselves, and what fails is tried again. */
@WorkflowTest
class IntakeProcessTests {

    @Autowired
    EngineLife engine;

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    Operations operations;

    @Autowired
    IntakeWorkers workers;

    @Autowired
    IntakeJobs intake;

    @Autowired
    IntakeQueue queue;

    @Autowired
    WorkflowSettings settings;

    @Autowired
    PagePictures pictures;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ObjectStore store;

    Actor staff;
    Actor operator;

    @BeforeEach
    void somebodyOfAStructure() {
        StructureId structure = campaigns.begunDaysAgo(0).structures().get(0);
        staff = campaigns.person(structure, Set.of(Role.STAFF));
        operator = campaigns.person(null, Set.of(Role.OPERATOR));
    }

    @Test
    void goesOnAfterTheEngineWasStoppedAndStartedAgain() {
        engine.stop();
        engine.start();
        VersionView received = receive("Notre charte d’achats, relue après une pause");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(received) == DocumentState.READY);
    }

    @Test
    void makesReceivedDocumentsReadyByThemselves() {
        List<VersionView> received = IntStream.range(0, 6)
                .mapToObj(number -> receive("Notre charte d’achats, page " + number))
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(received).allMatch(version -> state(version) == DocumentState.READY));
        await().untilAsserted(
                        () -> assertThat(running(received.get(0).document())).isZero());
    }

    @Test
    void isReadableWithWhatHoldsItBackKnownBeforeItsPagesAreDrawn() {
        workers.stop();
        try {
            VersionView received = receive("Jeanne Dupont, née le 12 mars 1984");
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                intake.next(true).ifPresent(intake::work);
                return state(received) == DocumentState.READY;
            });
            assertThat(documents
                            .version(staff, received.document(), received.version())
                            .held())
                    .isTrue();
            assertThat(preview(received).isPending()).isTrue();
            await().untilAsserted(() ->
                    assertThat(job(received.document()).getElementId()).isEqualTo("preview"));
            assertThat(intake.next(true)).isEmpty();
            intake.work(intake.next(false).orElseThrow());
            assertThat(preview(received).reason()).isEqualTo("evidence.preview.no-pages");
            await().untilAsserted(() -> assertThat(running(received.document())).isZero());
        } finally {
            workers.start();
        }
    }

    @Test
    void endsWhatBeganWhenPagesWereDrawnFirst() {
        Deployment former = repository
                .createDeployment()
                .addClasspathResource("org/palier/workflow/document-intake-drawing-first.bpmn20.xml")
                .deploy();
        try {
            VersionView received = receive("Notre charte d’achats, reçue avant la mise à jour");
            await().atMost(Duration.ofSeconds(60)).until(() -> running(received.document()) == 0);
            assertThat(state(received)).isEqualTo(DocumentState.READY);
            assertThat(preview(received).reason()).isEqualTo("evidence.preview.no-pages");
        } finally {
            repository.deleteDeployment(former.getId(), true);
        }
    }

    @Test
    void triesAgainWhatFailed() {
        DocumentId lost = aDocumentThatNobodyKnows();
        await().untilAsserted(() -> assertThat(job(lost).getRetries()).isEqualTo(WorkflowConfiguration.TRIES - 1));
        assertThat(job(lost).getExceptionMessage()).isEqualTo("Refusal");
    }

    @Test
    void waitsForRoomWithoutUsingUpItsTries() {
        Intake full = (Intake) Proxy.newProxyInstance(
                Intake.class.getClassLoader(), new Class<?>[] {Intake.class}, (intake, step, arguments) -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                });
        workers.stop();
        try {
            aDocumentThatNobodyKnows();
            IntakeQueue.Taken taken = intake.next(false).orElseThrow();
            new IntakeJobs(queue, jobs, repository, full, settings).work(taken);
            ExternalWorkerJob waiting = jobs.createExternalWorkerJobQuery()
                    .jobId(taken.job().getId())
                    .singleResult();
            assertThat(waiting.getRetries()).isEqualTo(taken.job().getRetries());
            assertThat(waiting.getExceptionMessage()).isEqualTo("UncheckedIOException");
        } finally {
            workers.start();
        }
    }

    @Test
    void saysThatADocumentIsNotReadableAfterTheLastTry() {
        DocumentId lost = aDocumentThatNobodyKnows();
        comesToItsLastTry(lost, "inspect");
        await().untilAsserted(() -> assertThat(job(lost).getElementId()).isEqualTo("index"));
        assertThat(processes.getVariable(job(lost).getExecutionId(), Variables.OUTCOME))
                .isEqualTo("UNREADABLE");
    }

    @Test
    void showsWhatGaveUpToTheOperatorWhoHasItTriedAgain() {
        DocumentId lost = aDocumentThatNobodyKnows();
        comesToItsLastTry(lost, "inspect");
        comesToItsLastTry(lost, "index");
        await().untilAsserted(() -> assertThat(stuck(lost)).hasSize(1));
        StuckJob stuck = stuck(lost).get(0);
        assertThat(stuck.process()).isEqualTo(IntakeProcess.KEY);
        assertThat(stuck.why()).isEqualTo("Refusal");
        operations.retry(operator, stuck.id());
        await().untilAsserted(() -> assertThat(job(lost).getRetries()).isEqualTo(WorkflowConfiguration.TRIES - 1));
        assertThat(stuck(lost)).isEmpty();
    }

    @Test
    void keepsTheOperatorsPartFromEverybodyElse() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> operations.state(staff))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    @Test
    void readsAgainWhatWasDamagedBeforeItWasReadOnceTheSameBytesHealIt() {
        String words = "Notre charte d’achats, perdue avant d’être lue " + UUID.randomUUID();
        receive("Une autre pièce, par laquelle le dépôt se reconnaît " + UUID.randomUUID());
        workers.stop();
        VersionView received = receive(words);
        jdbc.sql("select object_key from document_version where document = ?")
                .param(received.document().value())
                .query(String.class)
                .list()
                .forEach(store::remove);
        workers.start();
        comesToItsLastTry(received.document(), "inspect");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(received) == DocumentState.UNREADABLE);
        assertThat(receive(words).document()).isEqualTo(received.document());
        await().atMost(Duration.ofSeconds(60)).until(() -> state(received) == DocumentState.READY);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(preview(received).reason()).isEqualTo("evidence.preview.no-pages"));
    }

    private DocumentId aDocumentThatNobodyKnows() {
        DocumentId lost = new DocumentId(UUID.randomUUID());
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DocumentReceived(lost, 1, StructureId.of("s00"))));
        return lost;
    }

    /** Lets nineteen minutes pass between the first try of a step and its last. */
    private void comesToItsLastTry(DocumentId document, String step) {
        await().untilAsserted(() -> {
            assertThat(job(document).getElementId()).isEqualTo(step);
            assertThat(job(document).getRetries()).isLessThan(WorkflowConfiguration.TRIES);
        });
        jdbc.sql("update ACT_RU_EXTERNAL_JOB set RETRIES_ = 1, LOCK_EXP_TIME_ = null where ID_ = ?")
                .param(job(document).getId())
                .update();
    }

    private List<StuckJob> stuck(DocumentId document) {
        return operations.state(operator).jobs().stream()
                .filter(job -> (document + "/1").equals(job.subject()))
                .toList();
    }

    private VersionView receive(String words) {
        return documents
                .receive(
                        staff,
                        StructureId.of(String.valueOf(staff.structure())),
                        new Deposit("charte.txt", null, null, new ByteArrayInputStream(words.getBytes(UTF_8))))
                .version();
    }

    private Preview preview(VersionView version) {
        return pictures.of(staff, version.document(), version.version());
    }

    private DocumentState state(VersionView version) {
        return documents.version(staff, version.document(), version.version()).state();
    }

    private ExternalWorkerJob job(DocumentId document) {
        ExternalWorkerJob waiting = jobs.createExternalWorkerJobQuery()
                .processInstanceId(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(document + "/1")
                        .singleResult()
                        .getId())
                .singleResult();
        assertThat(waiting).as("between two steps").isNotNull();
        return waiting;
    }

    private long running(DocumentId document) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(document + "/1")
                .count();
    }
}
