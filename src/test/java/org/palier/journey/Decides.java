package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** Writes of a criterion of its draft, and casts a ballot, over and over, and looks after each cut whether they stand. */
final class Decides extends AtWork {

    private final Api staff;
    private final Api chair;
    private final String draft;
    private final String code;
    private final String voting;
    private final String digest;
    private int asked;
    private int written;
    private int voted;
    private boolean cut;

    Decides(BooleanSupplier there, Api staff, Api chair, String draftStructure, String votingStructure) {
        super(there);
        this.staff = staff;
        this.chair = chair;
        this.draft = dossier(staff, draftStructure);
        this.code = staff.get(draft)
                .expect(200)
                .json()
                .path("criteria")
                .path(0)
                .path("code")
                .asString();
        this.voting = dossier(chair, votingStructure);
        this.digest = chair.get(voting).expect(200).json().path("digest").asString();
    }

    @Override
    void act() {
        if (cut) {
            look();
        }
        cut = true;
        asked++;
        staff.put(draft + "/criteria/" + code + "/claim", Map.of("level", 2, "comment", comment(asked)))
                .expect(200);
        written = asked;
        chair.put(voting + "/resolution/ballot", Map.of("vote", vote(asked), "digest", digest))
                .expect(200);
        voted = asked;
        cut = false;
    }

    @Override
    boolean isAtRest() {
        return !cut;
    }

    /** What was acknowledged last stands, or what was asked for after it. */
    void look() {
        JsonNode criteria = staff.get(draft).expect(200).json().path("criteria");
        assertThat(criteria.path(0).path("comment").asString("")).isIn(comment(written), comment(asked));
        String mine = chair.get(voting + "/resolution")
                .expect(200)
                .json()
                .path("mine")
                .asString("");
        if (voted > 0) {
            assertThat(mine).isIn(vote(voted), vote(asked));
        }
    }

    private static String comment(int number) {
        return number == 0 ? "" : "Vu " + number + " fois.";
    }

    private static String vote(int number) {
        return number % 2 == 0 ? "FOR" : "AGAINST";
    }

    private static String dossier(Api by, String structure) {
        JsonNode found = by.get("/api/dossiers?structure=" + structure + "&theme=INS")
                .expect(200)
                .json();
        return "/api/dossiers/" + found.path("items").path(0).path("id").asString();
    }
}
