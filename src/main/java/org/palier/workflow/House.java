package org.palier.workflow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palier.board.StatutesChanged;
import org.palier.evidence.DocumentSetAside;
import org.palier.membership.Actor;
import org.palier.membership.MembershipEvent;
import org.palier.membership.MembershipEvent.LinkRenewed;
import org.palier.membership.MembershipEvent.RolesChanged;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.palier.workflow.HouseNews.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a board who changed its statutes or anybody's roles, leads who was given a new link, and those who prepare which
 * document turned out to be harmful: in the act's transaction.
 */
@Service
@Transactional
public class House {

    private static final Limit SHOWN = Limit.of(10);

    /** What is older was before the time of who joins now, or is in the journal. */
    private static final Duration TOLD = Duration.ofDays(90);

    private final HouseNoticeRepository notices;
    private final Clock clock;

    House(HouseNoticeRepository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** What this person has not seen yet, the newest first. */
    @Transactional(readOnly = true)
    public List<HouseNews> unseen(Actor reader) {
        List<Kind> kinds = Kind.concerning(reader.roles());
        StructureId structure = reader.structure();
        return structure == null || kinds.isEmpty()
                ? List.of()
                : notices
                        .unseen(
                                structure,
                                kinds,
                                reader.person().value(),
                                clock.instant().minus(TOLD),
                                SHOWN)
                        .stream()
                        .map(HouseNotice::view)
                        .toList();
    }

    /** This person has seen it. */
    public void see(Actor reader, UUID id) {
        notices.findById(id)
                .filter(notice -> notice.concerns(reader))
                .orElseThrow(Refusal::unknown)
                .seen(reader.person());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(StatutesChanged change) {
        tell(change.structure(), Kind.STATUTES, "", Set.of(), new MembershipEvent.By(change.by(), change.name()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(RolesChanged change) {
        tell(change.structure(), Kind.ROLES, change.name(), change.roles(), change.by());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void renewed(LinkRenewed link) {
        if (link.lead()) {
            tell(link.structure(), Kind.LEAD_LINK, link.name(), Set.of(), link.by());
        }
        if (link.board()) {
            tell(link.structure(), Kind.BOARD_LINK, link.name(), Set.of(), link.by());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void setAside(DocumentSetAside document) {
        notices.save(
                new HouseNotice(document.structure(), Kind.HARMFUL, document.title(), Set.of(), "", clock.instant()));
    }

    /** Who did it knows. */
    private void tell(StructureId to, Kind kind, String name, Set<Role> roles, MembershipEvent.By by) {
        HouseNotice notice = new HouseNotice(to, kind, name, roles, by.name(), clock.instant());
        notice.seen(by.person());
        notices.save(notice);
    }
}
