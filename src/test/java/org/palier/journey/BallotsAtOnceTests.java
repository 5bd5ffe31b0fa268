package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.palier.board.ResolutionView;
import org.palier.board.Resolutions;
import org.palier.board.StatuteBook;
import org.palier.board.Statutes;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.SignedIn;
import org.palier.membership.StructureId;
import org.palier.membership.Tokens;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** A board of ten, each of whom presses twenty times, all at once. */
@WorkflowTest
class BallotsAtOnceTests {

    private static final int MEMBERS = 10;
    private static final int TIMES = 20;

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Resolutions resolutions;

    @Autowired
    StatuteBook statutes;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TransactionOperations transaction;

    private final AtomicInteger declined = new AtomicInteger();

    @Test
    void countsEachOnceAndTellsTheOthersToComeAgain() throws Exception {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(70);
        DossierId dossier = campaigns.reviewed(campaign, "GOU");
        StructureId structure = campaign.structures().get(0);
        Actor chair = campaigns.person(structure, Set.of(Role.CHAIR));
        statutes.write(chair, new Statutes(2, Statutes.Majority.VOTES_CAST, Statutes.Tie.REJECTED));
        ResolutionView opened = resolutions.open(chair, dossier, Resolutions.Proposal.ADOPT, Map.of(), null);
        List<Callable<MvcTestResult>> ballots = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            Actor actor = campaigns.person(structure, Set.of(Role.MEMBER));
            String bearer = bearer(actor, structure);
            for (int time = 0; time < TIMES; time++) {
                String vote = time % 2 == 0 ? "FOR" : "AGAINST";
                ballots.add(() -> cast(bearer, dossier, vote, opened.digest()));
            }
        }

        assertThat(acknowledged(ballots, dossier)).isEqualTo(MEMBERS * TIMES);

        assertThat(count(
                        "select count(*) from board_ballot where resolution = ?",
                        opened.id().value()))
                .isEqualTo(MEMBERS);
        assertThat(count(
                        "select count(*) from journal_entry where act = 'board.ballot-cast' and subject = ?",
                        dossier.toString()))
                .isEqualTo(MEMBERS * TIMES);
    }

    /** Without its password, which is slow to hash on purpose. */
    private String bearer(Actor actor, StructureId structure) {
        UUID person = actor.person().value();
        int credentials = count("select credentials from person where id = ?", person);
        return "Bearer "
                + tokens.issue(new SignedIn(person, credentials, null), structure.value())
                        .token();
    }

    /** While somebody holds the dossier: who is declined comes again when that is over, until the ballot is acknowledged. */
    private int acknowledged(List<Callable<MvcTestResult>> ballots, DossierId dossier) throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(ballots.size());
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            transaction.executeWithoutResult(holding -> {
                count("select count(*) from (select id from dossier where id = ? for update)", dossier.value());
                ballots.forEach(ballot -> all.add(threads.submit(() -> until(ballot, free))));
                await().until(() -> declined.get() > 0);
            });
            free.countDown();
            int done = 0;
            for (Future<Boolean> one : all) {
                done += one.get() ? 1 : 0;
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean until(Callable<MvcTestResult> ballot, CountDownLatch free) throws Exception {
        if (counts(ballot.call())) {
            return true;
        }
        free.await();
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(60))
                .until(() -> counts(ballot.call()));
        return true;
    }

    private boolean counts(MvcTestResult answer) {
        if (answer.getResponse().getStatus() == 200) {
            return true;
        }
        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "10").hasContentType("application/problem+json");
        declined.incrementAndGet();
        return false;
    }

    private MvcTestResult cast(String bearer, DossierId dossier, String vote, String digest) {
        return mvc.put()
                .uri("/api/dossiers/{id}/resolution/ballot", dossier.toString())
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"vote\":\"" + vote + "\",\"digest\":\"" + digest + "\"}")
                .exchange();
    }

    private int count(String sql, Object of) {
        return jdbc.sql(sql).param(of).query(Integer.class).single();
    }
}
