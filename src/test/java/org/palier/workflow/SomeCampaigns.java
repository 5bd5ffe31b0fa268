package org.palier.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.palier.dossier.DossierEvent;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Outcome;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Campaigns for the tests, each of a collective of its own, launched by the verbs themselves. */
public class SomeCampaigns {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    public static final String PASSWORD = "un-mot-de-passe-long";

    private final Structures structures;
    private final People people;
    private final Campaigns campaigns;
    private final Referentials referentials;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    SomeCampaigns(
            Structures structures,
            People people,
            Campaigns campaigns,
            Referentials referentials,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.structures = structures;
        this.people = people;
        this.campaigns = campaigns;
        this.referentials = referentials;
        this.dossiers = dossiers;
        this.events = events;
        this.transaction = transaction;
    }

    /** A campaign as a test looks at it: its facilitator and its dossiers. */
    public record Running(
            CampaignId id, Actor facilitator, List<StructureId> structures, List<DossierSummary> dossiers) {

        public DossierSummary dossier(String theme) {
            return dossiers.stream()
                    .filter(dossier ->
                            dossier.theme().equals(theme) && dossier.structure().equals(structures.get(0)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Two structures, and capsules that all begin a number of days ago and last three months. */
    public Running begunDaysAgo(int days) {
        List<StructureId> members = List.of(structure(), structure());
        Actor facilitator = person(null, Set.of(Role.FACILITATOR));
        ReferentialId referential = referentials.all().get(0);
        LocalDate opens = LocalDate.now().minusDays(days);
        List<Capsule> capsules = referentials.get(referential).themes().stream()
                .map(theme ->
                        new Capsule(theme.code(), opens, opens.plusDays(30), opens.plusDays(60), opens.plusDays(90)))
                .toList();
        CampaignId id = campaigns.launch(
                facilitator,
                campaigns.gather("Collectif", members, Set.of(facilitator.person())),
                "Campagne",
                referential,
                capsules);
        return new Running(id, facilitator, members, dossiers.of(facilitator, id));
    }

    public Actor person(@Nullable StructureId structure, Set<Role> roles) {
        String username = "geste" + NUMBER.incrementAndGet() + "@exemple.fr";
        PersonId id = people.register(username, "Personne de l’exemple", PASSWORD);
        boolean votes = roles.stream().anyMatch(Role::sitsOnTheBoard);
        people.appoint(id, structure, roles, votes);
        return new Actor(id, username, "Personne de l’exemple", structure, roles, votes);
    }

    /** The events, each in a transaction of its own as its act would be. */
    public void happen(DossierEvent... happened) {
        for (DossierEvent event : happened) {
            transaction.executeWithoutResult(status -> events.publishEvent(event));
        }
    }

    /** The dossier of the first structure on a theme, claimed at level 1 everywhere, which asks for no proof, and sent. */
    public DossierId submitted(Running campaign, String theme) {
        DossierId id = campaign.dossier(theme).id();
        Actor lead = person(campaign.structures().get(0), Set.of(Role.LEAD));
        dossiers.view(lead, id)
                .criteria()
                .forEach(criterion -> dossiers.claim(lead, id, criterion.code(), 1, "Nous commençons.", null));
        dossiers.submit(lead, id);
        return id;
    }

    /** A submitted dossier to which the binôme agreed. */
    public DossierId reviewed(Running campaign, String theme) {
        DossierId id = submitted(campaign, theme);
        Actor reviewer = person(campaign.dossier(theme).reviewer(), Set.of(Role.STAFF));
        dossiers.undertake(reviewer, id, "");
        dossiers.view(reviewer, id)
                .criteria()
                .forEach(criterion -> dossiers.review(reviewer, id, criterion.code(), Outcome.AGREED, 1, ""));
        return id;
    }

    private StructureId structure() {
        String code = "w" + NUMBER.incrementAndGet();
        return structures.open(code, "Structure " + code, "ACI", false);
    }
}
