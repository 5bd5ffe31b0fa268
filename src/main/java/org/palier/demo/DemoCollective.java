package org.palier.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palier.board.StatuteBook;
import org.palier.board.Statutes;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.palier.collective.CollectiveId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The collective of the demo, its campaign of six capsules, and what each structure's statutes say. */
@Component
@Profile("demo")
class DemoCollective {

    private static final int WEEKS_BETWEEN = 6;

    private final DemoPeople people;
    private final Campaigns campaigns;
    private final Referentials referentials;
    private final StatuteBook statutes;
    private final Clock clock;

    DemoCollective(
            DemoPeople people, Campaigns campaigns, Referentials referentials, StatuteBook statutes, Clock clock) {
        this.people = people;
        this.campaigns = campaigns;
        this.referentials = referentials;
        this.statutes = statutes;
        this.clock = clock;
    }

    void launch(List<StructureId> structures) {
        Statutes rules = new Statutes(3, Statutes.Majority.VOTES_CAST, Statutes.Tie.CHAIR_CASTS);
        structures.forEach(structure -> statutes.write(people.of("chair", structure), rules));
        Actor facilitator = people.of(DemoPeople.FACILITATOR);
        CollectiveId collective =
                campaigns.gather("Collectif de démonstration", structures, Set.of(facilitator.person()));
        ReferentialId referential = referentials.all().get(0);
        campaigns.launch(facilitator, collective, "Campagne de démonstration", referential, capsules(referential));
    }

    private List<Capsule> capsules(ReferentialId referential) {
        List<Capsule> capsules = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Theme theme : referentials.get(referential).themes()) {
            LocalDate opens = today.minusWeeks(2).plusWeeks((long) WEEKS_BETWEEN * capsules.size());
            capsules.add(new Capsule(theme.code(), opens, opens.plusWeeks(5), opens.plusWeeks(8), opens.plusWeeks(12)));
        }
        return capsules;
    }
}
