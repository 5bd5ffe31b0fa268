package org.palier.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.palier.collective.CampaignId;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.springframework.stereotype.Component;

/** Until when each gesture is due, from the capsule of the theme; called by the processes, which keep no date. */
@Component
class DueDates {

    private static final LocalTime EVENING = LocalTime.of(23, 59, 59);

    private final Campaigns campaigns;
    private final Clock clock;
    private final WorkflowSettings settings;

    DueDates(Campaigns campaigns, Clock clock, WorkflowSettings settings) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.settings = settings;
    }

    /** The last day to send the dossier; what the board returned is given time again. */
    public Date prepared(DelegateExecution at) {
        return afterABoard(at, evening(capsule(at).prepared()));
    }

    /** The last day for the regard, later by the time that the structure took to answer. */
    public Date reviewed(DelegateExecution at) {
        Instant due = evening(capsule(at).reviewed());
        return Date.from(at.hasVariable(Variables.PAUSED) ? due.plus(paused(at)) : due);
    }

    public Date answered(DelegateExecution at) {
        return Date.from(inAWhile());
    }

    /** The last day for the board; a postponed dossier is given time again. */
    public Date closed(DelegateExecution at) {
        return afterABoard(at, evening(capsule(at).closes()));
    }

    /** When to remind first; together with the last reminder where the gesture begins too late for that. */
    public Date soon(Date due) {
        Instant soon = due.toInstant().minus(settings.remindBefore());
        return soon.isAfter(clock.instant()) ? Date.from(soon) : late(due);
    }

    /** When to remind last; a gesture that begins late is not reminded of at once. */
    public Date late(Date due) {
        return due.toInstant().isAfter(clock.instant()) ? due : Date.from(inAWhile());
    }

    private static Duration paused(DelegateExecution at) {
        return Duration.parse(String.valueOf(at.getVariable(Variables.PAUSED)));
    }

    private Date afterABoard(DelegateExecution at, Instant due) {
        boolean again = at.getVariable(Variables.DECISION) != null && inAWhile().isAfter(due);
        return Date.from(again ? inAWhile() : due);
    }

    private Instant inAWhile() {
        return evening(LocalDate.now(clock).plusDays(settings.answerWithin().toDays()));
    }

    private Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(clock.getZone()).toInstant();
    }

    private Capsule capsule(DelegateExecution at) {
        CampaignId campaign = new CampaignId(UUID.fromString(String.valueOf(at.getVariable(Variables.CAMPAIGN))));
        return campaigns.get(campaign).capsule(String.valueOf(at.getVariable(Variables.THEME)));
    }
}
