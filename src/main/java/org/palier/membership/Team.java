package org.palier.membership;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that somebody can do with the people of the place they act for. */
@Service
@Transactional
public class Team {

    private final AppointmentRepository repository;
    private final Appointments appointments;
    private final Invitations invitations;

    Team(AppointmentRepository repository, Appointments appointments, Invitations invitations) {
        this.repository = repository;
        this.appointments = appointments;
        this.invitations = invitations;
    }

    @Transactional(readOnly = true)
    public Page<Member> members(Actor actor, int page) {
        PageRequest part = PageRequest.of(Page.number(page), Page.SIZE);
        var found =
                actor.structure() == null ? repository.inTheNetwork(part) : repository.inside(actor.structure(), part);
        List<Member> members = found.stream().map(Member::of).toList();
        return new Page<>(members, found.getNumber(), found.getTotalElements(), Page.SIZE);
    }

    @Transactional(readOnly = true)
    public Member get(Actor actor, PersonId person) {
        MembershipRights.answerForTheTeam(actor);
        return Member.of(appointments.get(person, actor.structure()));
    }

    /**
     * Appoints somebody by their mail address, registering them when nobody has it.
     *
     * @return the word of a link to choose a password; none for somebody who belongs to another place already
     */
    public @Nullable String invite(Actor actor, String username, String name, Set<Role> roles, boolean deliberative) {
        MembershipRights.answerForTheTeam(actor);
        return invitations.invite(actor.username(), username, name, actor.structure(), roles, deliberative);
    }

    public void change(Actor actor, PersonId person, Set<Role> roles, boolean deliberative) {
        MembershipRights.answerForTheTeam(actor);
        PersonId member = appointments.get(person, actor.structure()).person().id();
        appointments.appoint(actor.username(), member, actor.structure(), roles, deliberative);
    }

    public void dismiss(Actor actor, PersonId person) {
        MembershipRights.answerForTheTeam(actor);
        appointments.dismiss(actor.username(), person, actor.structure());
    }

    /** @throws Refusal when the person belongs to another place too, because the link would open that one as well */
    public String renewLink(Actor actor, PersonId person) {
        MembershipRights.answerForTheTeam(actor);
        return invitations.renew(actor.username(), appointments.get(person, actor.structure()));
    }

    public static boolean answersFor(Actor actor) {
        return MembershipRights.answersForTheTeam(actor);
    }

    public static boolean seesAddresses(Actor actor) {
        return MembershipRights.seesAddresses(actor);
    }
}
