package org.palier.journey;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.Arrivals;
import org.palier.evidence.Custody;
import org.palier.evidence.Deposit;
import org.palier.files.ObjectStore;
import org.palier.membership.StructureId;
import org.palier.workflow.Expiries;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Brings the demo to where only time, a message, an accident or another campaign would. */
final class FormStates {

    private static final String PASSWORD = "palier-demo-2026";
    private static final String LEAD = "lead@s05.demo";

    private final int port;
    private final ApplicationContext service;

    FormStates(int port, ApplicationContext service) {
        this.port = port;
        this.service = service;
    }

    /** Something ends soon, a step has stopped, another copy of the database went on in the bucket. */
    void prepare() {
        endsSoon();
        stopAStep();
        goOnElsewhere();
    }

    /** A document that came by mail under the lead's name, which nobody vouches for. */
    String unconfirmed() {
        byte[] note = SampleDocuments.pdf("Note", List.of("Une note qui vient par courriel."));
        return service.getBean(Arrivals.class)
                .receive(
                        StructureId.of("s05"),
                        LEAD,
                        new Deposit("note-du-courriel.pdf", null, null, new ByteArrayInputStream(note)))
                .version()
                .document()
                .toString();
    }

    /** The draft of the campaign after the one that adopted this structure's dossier. */
    String nextDossier(String structure, String theme) {
        Api facilitator = Api.as(port, "facilitator@network.demo", PASSWORD);
        JsonNode first = facilitator
                .get("/api/campaigns")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        JsonNode former = facilitator
                .get("/api/campaigns/" + first.path("id").asString())
                .expect(200)
                .json();
        String collective = facilitator
                .post("/api/collectives", Map.of("name", "Suivante", "structures", List.of(structure, "s10")))
                .expect(201)
                .json()
                .path("id")
                .asString();
        facilitator
                .post(
                        "/api/collectives/" + collective + "/campaigns",
                        Map.of(
                                "name", "Suivante",
                                "referential", former.path("referential"),
                                "capsules", former.path("capsules")))
                .expect(201);
        return Api.as(port, "lead@" + structure + ".demo", PASSWORD)
                .get("/api/dossiers?structure=" + structure + "&theme=" + theme)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("state").asString().equals("DRAFT"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private void endsSoon() {
        Api lead = Api.as(port, LEAD, PASSWORD);
        String document = lead.get("/api/documents")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        String day = LocalDate.now().plusDays(10).toString();
        lead.post("/api/documents/" + document + "/versions/1/dates", Map.of("validUntil", day))
                .expect(200);
        service.getBean(Expiries.class).watch();
    }

    /** Whichever waits for its hour: the engine's own upkeep is one, which belongs to no process. */
    private void stopAStep() {
        ManagementService engine = service.getBean(ManagementService.class);
        engine.createTimerJobQuery().listPage(0, 1).forEach(job -> engine.moveJobToDeadLetterJob(job.getId()));
    }

    private void goOnElsewhere() {
        service.getBean(JdbcClient.class)
                .sql("update bucket_mark set installation = 'ours', generation = 3, stamp = 'a'")
                .update();
        service.getBean(ObjectStore.class)
                .keep("palier/marks/5", new ByteArrayInputStream("ours b".getBytes(StandardCharsets.UTF_8)));
        if (service.getBean(Custody.class).isOurs()) {
            throw new IllegalStateException("the bucket's mark is not looked at");
        }
    }
}
