package org.palier.membership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    Network(
            StoredStructures structures,
            AppointmentRepository repository,
            Appointments appointments,
            Invitations invitations) {
        this.structures = structures;
        this.repository = repository;
        this.appointments = appointments;
        this.invitations = invitations;
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
    public @Nullable String appointFirstLead(Actor actor, StructureId id, String username, String name) {
        StructureId structure = withoutLead(actor, id).id();
        return invitations.invite(actor.username(), username, name, structure, Set.of(Role.LEAD), false);
    }

    /** A new link for a lead who has lost the first or forgotten their password, kept in the structure's journal. */
    public String renewLink(Actor actor, StructureId structure, PersonId lead) {
        MembershipRights.openStructures(actor);
        Appointment appointment = appointments.get(lead, structure);
        if (!appointment.answersForThePlace()) {
            throw Refusal.forbidden();
        }
        return invitations.renew(actor.username(), appointment);
    }

    /** A structure and who leads it. */
    public record Led(Structure structure, List<Member> leads) {}
}
