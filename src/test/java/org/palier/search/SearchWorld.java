package org.palier.search;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.PagePictures;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.workflow.SomeCampaigns;

/** Four structures of two collectives with their documents, a dossier that was sent, and who may find what by right. */
final class SearchWorld {

    static final List<String> TYPES = List.of("LIVRET_ACCUEIL", "PV_CA", "DUERP");
    static final List<String> COMMON = List.of(
            "accueil", "règlement intérieur", "l’évaluation", "conseil d’administration", "DUERP", "bénéficiaires");

    /** The number of the one that is a PDF; the others are plain text. */
    private static final int PRINTED = 6;

    private final SomeCampaigns campaigns;
    private final Dossiers dossiers;
    private final Documents documents;
    private final PagePictures pictures;

    /** What someone may read, and of that what a search may show. */
    final Map<Actor, Set<Readable>> readable = new LinkedHashMap<>();

    final Map<Actor, Set<Readable>> findable = new HashMap<>();
    final Map<Readable, VersionView> versions = new LinkedHashMap<>();
    final Map<Readable, String> texts = new HashMap<>();

    /** What each version proves, for whoever sees that; theme and criterion. */
    final Map<Readable, Set<String>> shown = new HashMap<>();

    private final Map<Readable, Set<String>> kept = new HashMap<>();
    private final Map<StructureId, List<Readable>> deposited = new LinkedHashMap<>();

    SearchWorld(SomeCampaigns campaigns, Dossiers dossiers, Documents documents, PagePictures pictures) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.documents = documents;
        this.pictures = pictures;
        SomeCampaigns.Running here = campaigns.begunDaysAgo(40);
        SomeCampaigns.Running elsewhere = campaigns.begunDaysAgo(40);
        here.structures().forEach(this::house);
        elsewhere.structures().forEach(this::house);
        deposited.values().forEach(theirs -> theirs.forEach(this::read));
        readable.put(here.facilitator(), Set.of());
        readable.put(campaigns.person(null, Set.of(Role.OPERATOR)), Set.of());
        send(here);
    }

    private void house(StructureId structure) {
        Actor staff = campaigns.person(structure, Set.of(Role.STAFF));
        List<Readable> theirs = new ArrayList<>();
        for (int number = 0; number <= PRINTED; number++) {
            theirs.add(deposit(staff, number));
        }
        Readable former = theirs.get(0);
        theirs.add(id(documents
                .revise(staff, former.document(), file(structure, 0, 2))
                .version()));
        deposited.put(structure, theirs);
        Set<Readable> latest = new HashSet<>(theirs);
        latest.remove(former);
        for (Actor actor : List.of(
                staff,
                campaigns.person(structure, Set.of(Role.LEAD)),
                campaigns.person(structure, Set.of(Role.MEMBER)))) {
            readable.put(actor, new HashSet<>(theirs));
            findable.put(actor, new HashSet<>(latest));
        }
    }

    /** A dossier with three proofs goes to the binôme, of whom one signs; one more proof stays in a draft. */
    private void send(SomeCampaigns.Running campaign) {
        StructureId own = campaign.structures().get(0);
        Actor staff = of(own);
        List<Readable> theirs = Objects.requireNonNull(deposited.get(own));
        DossierId sent = campaign.dossier("INS").id();
        prove(staff, sent, "INS", 0, theirs.get(3), shown);
        prove(staff, sent, "INS", 1, theirs.get(3), shown);
        prove(staff, sent, "INS", 1, theirs.get(2), shown);
        prove(staff, campaign.dossier("TER").id(), "TER", 0, theirs.get(2), kept);
        prove(staff, campaign.dossier("TER").id(), "TER", 0, theirs.get(5), kept);
        campaigns.submitted(campaign, "INS");
        Actor binome = of(campaign.dossier("INS").reviewer());
        dossiers.undertake(binome, sent, "");
        for (Readable lent : List.of(theirs.get(3), theirs.get(2))) {
            Objects.requireNonNull(readable.get(binome)).add(lent);
            Objects.requireNonNull(findable.get(binome)).add(lent);
        }
    }

    private void prove(
            Actor staff, DossierId dossier, String theme, int at, Readable version, Map<Readable, Set<String>> where) {
        String code = dossiers.view(staff, dossier).criteria().get(at).code();
        dossiers.prove(staff, dossier, code, new ProofRequest(version.document(), version.version(), false, null));
        where.computeIfAbsent(version, first -> new HashSet<>()).addAll(Set.of(theme, code));
    }

    /** The themes and criteria of a version that this person may know of. */
    Set<String> uses(Actor reader, Readable version) {
        Set<String> uses = new HashSet<>(shown.getOrDefault(version, Set.of()));
        if (reader.actsFor(Objects.requireNonNull(versions.get(version)).structure())) {
            uses.addAll(kept.getOrDefault(version, Set.of()));
        }
        return uses;
    }

    private Actor of(StructureId structure) {
        return readable.keySet().stream()
                .filter(actor -> actor.prepares(structure) && !actor.leads(structure))
                .findFirst()
                .orElseThrow();
    }

    private Readable deposit(Actor staff, int number) {
        StructureId structure = Objects.requireNonNull(staff.structure());
        return id(
                documents.receive(staff, structure, file(structure, number, 1)).version());
    }

    private static Readable id(VersionView version) {
        return new Readable(version.document(), version.version());
    }

    /** All of them at once, because several are read and drawn at the same time. */
    private void read(Readable id) {
        Actor staff = of(deposited.entrySet().stream()
                .filter(house -> house.getValue().contains(id))
                .findFirst()
                .orElseThrow()
                .getKey());
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        documents.version(staff, id.document(), id.version()).state() == DocumentState.READY);
        versions.put(id, documents.version(staff, id.document(), id.version()));
        texts.put(id, documents.text(staff, id.document(), id.version()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !pictures.of(staff, id.document(), id.version()).isPending());
    }

    private static Deposit file(StructureId structure, int number, int version) {
        String text = text(structure, number, version);
        boolean printed = number == PRINTED;
        String name = "fichier" + number + "_" + structure.value() + (printed ? ".pdf" : ".txt");
        byte[] bytes =
                printed ? SampleDocuments.pdf(secret(structure), List.of(text)) : text.getBytes(StandardCharsets.UTF_8);
        return new Deposit(
                name, "Titre " + secret(structure), TYPES.get(number % TYPES.size()), new ByteArrayInputStream(bytes));
    }

    /** Words that all have, words of one structure, and words of one document alone. */
    private static String text(StructureId structure, int number, int version) {
        return "Dans " + common(number) + ", puis " + common(number + 1) + " : "
                + secret(structure) + " et " + secret(structure) + "abcdefg".charAt(number) + "zh".charAt(version - 1)
                + ".";
    }

    private static String common(int number) {
        return COMMON.get(number % COMMON.size());
    }

    /** A word that only this structure knows, close enough to those of the others to be taken for one. */
    static String secret(StructureId structure) {
        String digits = structure.value().replaceAll("\\D", "");
        return "zygomatiqu"
                + digits.chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                        .reduce("", String::concat);
    }
}
