package org.palier.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palier.membership.Invitations.Shown;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that a facilitator can do with the structures of the network. */
@Service
@Transactional
public class Network {

    private final StoredStructures structures;
    private final AppointmentRepository repository;
    private final Appointments appointments;
    private final Invitations invitations;
    private final Offers offers;

    Network(
            StoredStructures structures,
            AppointmentRepository repository,
            Appointments appointments,
            Invitations invitations,
            Offers offers) {
        this.structures = structures;
        this.repository = repository;
        this.appointments = appointments;
        this.invitations = invitations;
        this.offers = offers;
    }

    @Transactional(readOnly = true)
    public Page<Led> structures(Actor actor, int page) {
        MembershipRights.openStructures(actor);
        Page<Structure> found = structures.list(page);
        Map<StructureId, List<Member>> leads =
                repository.leadsOf(found.items().stream().map(Structure::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                lead -> Objects.requireNonNull(lead.structure()),
                                Collectors.mapping(Member::of, Collectors.toList())));
        return new Page<>(
                found.items().stream()
                        .map(one -> new Led(one, leads.getOrDefault(one.id(), List.of())))
                        .toList(),
                page,
                found.total(),
                found.size());
    }

    public StructureId open(Actor actor, String code, String name, String type, boolean veteran) {
        MembershipRights.openStructures(actor);
        return structures.open(actor.username(), code, name, type, veteran);
    }

    /** The structure that awaits its first lead. */
    @Transactional(readOnly = true)
    public Structure withoutLead(Actor actor, StructureId id) {
        MembershipRights.openStructures(actor);
        Structure structure = structures.get(id);
        if (repository.holding(Role.LEAD, id) > 0) {
            throw Refusal.conflict("membership.refusal.has-a-lead", structure.name());
        }
        return structure;
    }

    /**
     * Appoints the first lead; whoever comes after is the lead's own choice.
     *
     * @return as {@link Team#invite}
     */
    public Invited appointFirstLead(Actor actor, StructureId id, String username, String name) {
        StructureId structure = withoutLead(actor, id).id();
        return invitations.invite(
                actor.username(), username, name, structure, Set.of(Role.LEAD), false, Shown.TO_THE_FACILITATOR);
    }

    /** A new link for a lead who has lost the first or forgotten their password, kept in the structure's journal. */
    public String renewLink(Actor actor, StructureId structure, PersonId lead) {
        MembershipRights.openStructures(actor);
        Appointment appointment = appointments.get(lead, structure);
        if (!appointment.answersForThePlace()) {
            throw Refusal.forbidden();
        }
        refuseALeadOfTheBoardOf(actor, lead);
        return invitations.renew(actor.username(), appointment, Shown.TO_THE_FACILITATOR);
    }

    /** The board of a structure, and whom it waits for. */
    @Transactional(readOnly = true)
    public Board board(Actor actor, StructureId id) {
        MembershipRights.openStructures(actor);
        Structure structure = structures.get(id);
        List<Member> members = repository.holdingAnyOf(Role.ofTheBoard(), id).stream()
                .map(Member::of)
                .toList();
        return new Board(structure, members, offers.in(id));
    }

    /** Invites somebody to the board; not by a facilitator who leads the structure. */
    public Invited inviteToTheBoard(
            Actor actor, StructureId id, String username, String name, Set<Role> roles, boolean deliberative) {
        StructureId structure = board(actor, id).structure().id();
        refuseALeadOf(actor, structure);
        if (!Role.ofTheBoard().containsAll(roles)) {
            throw Refusal.invalid("membership.refusal.roles").at("roles");
        }
        return invitations.invite(
                actor.username(), username, name, structure, roles, deliberative, Shown.TO_THE_FACILITATOR);
    }

    /** The link by which somebody of the board comes in: shown to the facilitator alone, and told to the board. */
    public String renewBoardLink(Actor actor, StructureId structure, PersonId member) {
        MembershipRights.openStructures(actor);
        Appointment appointment = appointments.get(member, structure);
        if (!appointment.isOnTheBoard()) {
            throw Refusal.unknown();
        }
        refuseALeadOfTheBoardOf(actor, member);
        return invitations.renew(actor.username(), appointment, Shown.TO_THE_FACILITATOR);
    }

    /** Takes back what somebody known was asked. */
    public void withdraw(Actor actor, StructureId structure, UUID offer) {
        MembershipRights.openStructures(actor);
        offers.withdraw(actor.username(), structure, EnumSet.allOf(Role.class), offer);
    }

    private void refuseALeadOfTheBoardOf(Actor actor, PersonId person) {
        repository.allOf(person).stream()
                .filter(Appointment::isOnTheBoard)
                .forEach(seat -> refuseALeadOf(actor, Objects.requireNonNull(seat.structure())));
    }

    private void refuseALeadOf(Actor actor, StructureId structure) {
        if (repository
                .find(actor.person(), structure)
                .filter(own -> own.roles().contains(Role.LEAD))
                .isPresent()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal.facilitator-leads");
        }
    }

    /** A structure, its board, and the invitations to the structure that wait for an answer. */
    public record Board(Structure structure, List<Member> members, List<Offered> asked) {}

    /** A structure and who leads it. */
    public record Led(Structure structure, List<Member> leads) {}
}
