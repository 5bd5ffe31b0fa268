package org.palier.journey;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.board.Resolutions;
import org.palier.board.Statutes;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.DossierId;
import org.palier.dossier.Outcome;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.search.Question;
import org.palier.workflow.SomeCampaigns;

/** Three structures with all their people, and a thing of the first one at every stage that a right depends on. */
final class RightsWorld {

    /** What nobody may read but the structure and a reviewer who has signed. */
    static final String SECRET = "Zygomatique";

    private static final List<Role> HOUSE = List.of(Role.LEAD, Role.STAFF, Role.CHAIR, Role.SECRETARY, Role.MEMBER);

    private final RightsVerbs verbs;
    private final Map<String, @Nullable Actor> actors = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> things = new HashMap<>();

    RightsWorld(RightsVerbs verbs) {
        this.verbs = verbs;
        SomeCampaigns.Running campaign = verbs.campaigns().begunDaysAgo(40);
        SomeCampaigns.Running elsewhere = verbs.campaigns().begunDaysAgo(40);
        house("own", campaign.structures().get(0));
        house("binôme", campaign.structures().get(1));
        house("stranger", elsewhere.structures().get(0));
        actors.put("facilitator", campaign.facilitator());
        actors.put("other facilitator", elsewhere.facilitator());
        actors.put("operator", verbs.campaigns().person(null, Set.of(Role.OPERATOR)));
        actors.put("nobody", null);

        String shown = document("Pièce " + SECRET);
        things.put("document", Map.of("id", shown, "number", "1", "page", "1"));
        things.put("private", Map.of("id", document("Brouillon " + SECRET), "number", "1", "page", "1"));
        dossier("draft", campaign.dossier("TER").id());
        sent(campaign, shown);
        dossier("promised", verbs.campaigns().submitted(campaign, "ECO"));
        dossier("reviewed", verbs.campaigns().reviewed(campaign, "TRA"));
        DossierId voting = verbs.campaigns().reviewed(campaign, "DRO");
        dossier("voting", voting);
        verbs.resolutions().open(actor("own CHAIR"), voting, Resolutions.Proposal.RETURN, Map.of(), SECRET);
        adopted(campaign);
        around(campaign);
    }

    private void house(String whose, StructureId structure) {
        HOUSE.forEach(role -> actors.put(whose + " " + role, verbs.campaigns().person(structure, Set.of(role))));
        verbs.statutes()
                .write(
                        actor(whose + " CHAIR"),
                        new Statutes(3, Statutes.Majority.VOTES_CAST, Statutes.Tie.CHAIR_CASTS));
    }

    private void sent(SomeCampaigns.Running campaign, String document) {
        DossierId id = campaign.dossier("INS").id();
        List<String> codes = dossier("sent", id);
        String proof = verbs.dossiers()
                .prove(
                        actor("own STAFF"),
                        id,
                        codes.get(0),
                        new ProofRequest(DocumentId.of(document), null, false, null))
                .id()
                .toString();
        verbs.campaigns().submitted(campaign, "INS");
        verbs.dossiers().undertake(actor("binôme STAFF"), id, "");
        verbs.dossiers().review(actor("binôme STAFF"), id, codes.get(1), Outcome.CLARIFY, null, SECRET);
        things.put("sent", Map.of("id", id.toString(), "code", codes.get(0), "proof", proof));
        things.put("asked", Map.of("id", id.toString(), "code", codes.get(1)));
    }

    /** Adopted after a review by the binôme's staff, whose access has ended with it. */
    private void adopted(SomeCampaigns.Running campaign) {
        String document = document("Ancienne " + SECRET);
        things.put("former", Map.of("id", document, "number", "1", "page", "1"));
        DossierId id = campaign.dossier("GOU").id();
        List<String> codes = dossier("adopted", id);
        verbs.dossiers()
                .prove(
                        actor("own STAFF"),
                        id,
                        codes.get(0),
                        new ProofRequest(DocumentId.of(document), null, false, null));
        verbs.campaigns().submitted(campaign, "GOU");
        Actor reviewer = actor("binôme STAFF");
        verbs.dossiers().undertake(reviewer, id, "");
        codes.forEach(code -> verbs.dossiers().review(reviewer, id, code, Outcome.AGREED, 1, SECRET));
        verbs.resolutions().open(actor("own CHAIR"), id, Resolutions.Proposal.ADOPT, Map.of(), null);
        String digest = Objects.requireNonNull(
                verbs.dossiers().view(actor("own LEAD"), id).digest());
        List.of("own CHAIR", "own SECRETARY", "own MEMBER")
                .forEach(voter -> verbs.resolutions().vote(actor(voter), id, Resolutions.Vote.FOR, digest));
        verbs.resolutions().close(actor("own CHAIR"), id);
    }

    private void around(SomeCampaigns.Running campaign) {
        StructureId own = campaign.structures().get(0);
        DossierId draft = campaign.dossier("TER").id();
        verbs.notices().nudge(campaign.facilitator(), draft, own, SECRET);
        String notice = verbs.notices().unseen(actor("own LEAD")).get(0).id().toString();
        things.put("notice", Map.of("id", notice));
        DocumentId ending = DocumentId.of(of("private", "id"));
        verbs.datings()
                .confirm(actor("own STAFF"), ending, 1, null, LocalDate.now().plusDays(10));
        verbs.expiries().watch();
        String expiry = verbs.expiries().unseen(actor("own LEAD")).get(0).id().toString();
        things.put("expiry", Map.of("id", expiry));
        things.put("own", Map.of("code", own.value()));
        things.put("referential", Map.of("code", "REF-RSE-IAE-DEFAUT", "version", "0.1.0"));
        things.put("campaign", Map.of("id", campaign.id().toString()));
        things.put(
                "collective",
                Map.of("id", verbs.launched().get(campaign.id()).collective().toString()));
        Actor guest = verbs.campaigns().person(own, Set.of(Role.LEAD));
        things.put("guest", Map.of("id", guest.person().toString(), "code", own.value()));
        String word = verbs.team()
                .invite(actor("own LEAD"), "invitee-" + own + "@exemple.fr", "Invitée", Set.of(Role.STAFF), false)
                .word();
        things.put("invited", Map.of("word", Objects.requireNonNull(word)));
        Actor member = verbs.campaigns().person(own, Set.of(Role.MEMBER));
        things.put("seat", Map.of("id", member.person().toString(), "code", own.value()));
        things.put("asked by lead", Map.of("code", own.value()));
        things.put("asked by chair", Map.of("code", own.value()));
        verbs.statutes()
                .write(actor("own CHAIR"), new Statutes(2, Statutes.Majority.VOTES_CAST, Statutes.Tie.REJECTED));
        things.put(
                "news",
                Map.of(
                        "id",
                        verbs.house().unseen(actor("own MEMBER")).get(0).id().toString()));
        things.put("nothing", Map.of("word", "rien", "job", UUID.randomUUID().toString()));
        things.put("readiness", Map.of("path", "readiness"));
        things.put("liveness", Map.of("path", "liveness"));
        things.put("saved", Map.of());
        things.put("import", Map.of("number", "1"));
        things.put("-", Map.of());
    }

    private String document(String title) {
        Actor staff = actor("own STAFF");
        byte[] bytes = SampleDocuments.pdf(title, List.of("Le mot " + SECRET + " est lu par qui en a le droit."));
        Deposit deposit = new Deposit(title + ".pdf", title, "LIVRET_ACCUEIL", new ByteArrayInputStream(bytes));
        DocumentId id = verbs.documents()
                .receive(staff, Objects.requireNonNull(staff.structure()), deposit)
                .version()
                .document();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> verbs.documents().latest(staff, id).state() == DocumentState.READY);
        return id.toString();
    }

    private List<String> dossier(String name, DossierId id) {
        List<String> codes = new ArrayList<>();
        verbs.dossiers().view(actor("own LEAD"), id).criteria().forEach(criterion -> codes.add(criterion.code()));
        things.put(name, Map.of("id", id.toString(), "code", codes.get(0)));
        return codes;
    }

    /** Everybody in the order of the table's columns. */
    Map<String, @Nullable Actor> actors() {
        return actors;
    }

    Actor actor(String name) {
        return Objects.requireNonNull(actors.get(name), name);
    }

    private String of(String thing, String word) {
        return Objects.requireNonNull(Objects.requireNonNull(things.get(thing)).get(word));
    }

    /** What the row's words stand for now: what an allowed request has taken away is there again. */
    Map<String, String> thing(RightsTable.Row row) {
        Map<String, String> words = new HashMap<>(Objects.requireNonNull(things.get(row.on()), row.on()));
        if (row.on().equals("draft") && row.pattern().contains("{proof}")) {
            ProofRequest statement = new ProofRequest(null, null, false, SECRET);
            String proof = verbs.dossiers()
                    .prove(actor("own LEAD"), DossierId.of(of("draft", "id")), of("draft", "code"), statement)
                    .id()
                    .toString();
            words.put("proof", proof);
        }
        if (row.on().equals("saved")) {
            Question question = new Question(SECRET, Map.of());
            words.put(
                    "id",
                    verbs.searches()
                            .save(actor("own LEAD"), SECRET, question)
                            .id()
                            .toString());
        }
        if (row.on().equals("import")) {
            words.put("id", verbs.imports().standing(actor("own STAFF")));
        }
        if (row.on().startsWith("asked by")) {
            words.put("offer", asked(row.on().equals("asked by lead") ? Role.STAFF : Role.MEMBER));
        }
        if (row.on().equals("guest")) {
            Actor lead = actor("own LEAD");
            verbs.people().appoint(PersonId.of(of("guest", "id")), lead.structure(), Set.of(Role.LEAD), false);
        }
        if (row.on().equals("seat")) {
            verbs.people()
                    .appoint(
                            PersonId.of(of("seat", "id")),
                            StructureId.of(of("seat", "code")),
                            Set.of(Role.MEMBER),
                            true);
        }
        words.put("secret", SECRET);
        words.put("document", of("private", "id"));
        return words;
    }

    /** Somebody of another house who is asked to the own one, and has not answered. */
    private String asked(Role role) {
        Actor known = verbs.campaigns().person(actor("stranger LEAD").structure(), Set.of(Role.STAFF));
        Actor asks = actor(role == Role.STAFF ? "own LEAD" : "own CHAIR");
        verbs.team().invite(asks, known.username(), "Connue", Set.of(role), false);
        return verbs.offers().of(known.person()).get(0).id().toString();
    }

    /** The same words, of which the first one names nothing that exists. */
    static Map<String, String> unknown(Map<String, String> words) {
        Map<String, String> none = new HashMap<>(words);
        for (String name : List.of("offer", "id", "word", "job", "code")) {
            if (none.containsKey(name)) {
                none.put(name, name.equals("code") ? "zz99" : UUID.randomUUID().toString());
                return none;
            }
        }
        return none;
    }
}
