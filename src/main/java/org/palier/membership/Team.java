package org.palier.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final Offers offers;

    Team(AppointmentRepository repository, Appointments appointments, Invitations invitations, Offers offers) {
        this.repository = repository;
        this.appointments = appointments;
        this.invitations = invitations;
        this.offers = offers;
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

    /** Invites somebody by their mail address: known, they are asked; new, they are registered and come by a link. */
    public Invited invite(Actor actor, String username, String name, Set<Role> roles, boolean deliberative) {
        MembershipRights.give(actor, roles);
        return invitations.invite(
                actor.username(),
                username,
                name,
                actor.structure(),
                roles,
                deliberative,
                MembershipRights.isShownLinks(actor));
    }

    /** Changes the roles that are the actor's to give, and leaves the others of the same person as they are. */
    public void change(Actor actor, PersonId person, Set<Role> roles, boolean deliberative) {
        MembershipRights.give(actor, roles);
        Appointment appointment = touched(actor, person, roles);
        Set<Role> held = others(actor, appointment);
        held.addAll(roles);
        appointments.appoint(
                actor.username(), person, actor.structure(), held, voice(actor, appointment, deliberative));
    }

    /** Takes the roles that are the actor's to give. */
    public void dismiss(Actor actor, PersonId person) {
        MembershipRights.answerForTheTeam(actor);
        Appointment appointment = touched(actor, person, Set.of());
        Set<Role> held = others(actor, appointment);
        if (held.isEmpty()) {
            appointments.dismiss(actor.username(), person, actor.structure());
        } else {
            appointments.appoint(actor.username(), person, actor.structure(), held, voice(actor, appointment, false));
        }
    }

    /** @throws Refusal when the link would open a board, or another place, to whoever holds it */
    public String renewLink(Actor actor, PersonId person) {
        MembershipRights.answerForTheTeam(actor);
        return invitations.renew(
                actor.username(), appointments.get(person, actor.structure()), MembershipRights.isShownLinks(actor));
    }

    /** Who is asked to join this place and has not answered. */
    @Transactional(readOnly = true)
    public List<Offered> asked(Actor actor) {
        return MembershipRights.answersForTheTeam(actor) ? offers.in(actor.structure()) : List.of();
    }

    public void withdraw(Actor actor, UUID offer) {
        MembershipRights.answerForTheTeam(actor);
        offers.withdraw(actor.username(), actor.structure(), MembershipRights.gives(actor), offer);
    }

    /** The roles that this actor gives and takes. */
    public static Set<Role> gives(Actor actor) {
        return MembershipRights.gives(actor);
    }

    /** Whether the actor is shown the link of whom they invite. */
    public static boolean shows(Actor actor) {
        return MembershipRights.isShownLinks(actor) != Invitations.Shown.NEVER;
    }

    /** Whether the actor is shown a new link of this person's. */
    public static boolean renewsLinkOf(Actor actor, Member member) {
        return switch (MembershipRights.isShownLinks(actor)) {
            case TO_THE_FACILITATOR -> true;
            case TO_THE_LEAD -> member.roles().stream().noneMatch(Role::sitsOnTheBoard);
            case NEVER -> false;
        };
    }

    /** Whether this person holds a role that is the actor's to take. */
    public static boolean takesFrom(Actor actor, Member member) {
        return member.roles().stream().anyMatch(MembershipRights.gives(actor)::contains);
    }

    /** Who is of the board only is nothing of the lead's, and the board takes in whom it likes. */
    private Appointment touched(Actor actor, PersonId person, Set<Role> wanted) {
        Appointment appointment = appointments.get(person, actor.structure());
        Set<Role> gives = MembershipRights.gives(actor);
        boolean mine = appointment.roles().stream().anyMatch(gives::contains);
        if (!mine && (wanted.isEmpty() || appointment.isOnTheBoard())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    appointment.isOnTheBoard() ? "membership.refusal.board-gives" : "membership.refusal.lead-gives");
        }
        return appointment;
    }

    private static Set<Role> others(Actor actor, Appointment appointment) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(appointment.roles());
        held.removeAll(MembershipRights.gives(actor));
        return held;
    }

    private static boolean voice(Actor actor, Appointment appointment, boolean wanted) {
        return MembershipRights.gives(actor).stream().anyMatch(Role::sitsOnTheBoard)
                ? wanted
                : appointment.deliberative();
    }

    public static boolean answersFor(Actor actor) {
        return MembershipRights.answersForTheTeam(actor);
    }

    public static boolean seesAddresses(Actor actor) {
        return MembershipRights.seesAddresses(actor);
    }
}
