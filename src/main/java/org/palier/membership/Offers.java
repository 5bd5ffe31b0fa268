package org.palier.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks known people to join one more place, and takes their answer: nothing holds there before it. */
@Service
@Transactional
public class Offers {

    /** Longer than a link, because nothing tells the person before they next come. */
    private static final Duration OPEN = Duration.ofDays(30);

    private final OfferRepository offers;
    private final PersonRepository people;
    private final Appointments appointments;
    private final AppointmentRepository repository;
    private final Journal journal;
    private final Clock clock;

    Offers(
            OfferRepository offers,
            PersonRepository people,
            Appointments appointments,
            AppointmentRepository repository,
            Journal journal,
            Clock clock) {
        this.offers = offers;
        this.people = people;
        this.appointments = appointments;
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    void make(String by, Person person, @Nullable StructureId place, Set<Role> roles, boolean deliberative) {
        people.lock(person.id());
        Appointments.check(place, roles);
        Instant now = clock.instant();
        offers.forgetBefore(now);
        if (offers.of(person.id(), now).stream()
                .anyMatch(one -> Acting.codeOf(one.structure()).equals(Acting.codeOf(place)))) {
            throw Refusal.conflict("membership.refusal.already-invited").at("username");
        }
        Offer made = offers.save(new Offer(person, place, roles, deliberative, by, now.plus(OPEN)));
        record(by, made, "membership.invited");
    }

    /** What the one who came through the door is asked and has not answered, the first to end first. */
    @Transactional(readOnly = true)
    public List<Offered> of(PersonId person) {
        return offers.of(person, clock.instant()).stream().map(Offer::view).toList();
    }

    /** Whom this place waits for. */
    @Transactional(readOnly = true)
    List<Offered> in(@Nullable StructureId place) {
        return offers.in(place, clock.instant()).stream().map(Offer::view).toList();
    }

    /** @return whether the roles act from now on, rather than once the person has opened a link of the facilitator's */
    public boolean accept(PersonId person, UUID id) {
        Offer offer = mine(person, id);
        record(offer.person().username(), offer, "membership.invitation-accepted");
        appointments.appoint(offer.offeredBy(), person, offer.structure(), offer.roles(), offer.deliberative());
        offers.delete(offer);
        return !appointments.get(person, offer.structure()).awaitsAVouchedLink();
    }

    public void decline(PersonId person, UUID id) {
        Offer offer = mine(person, id);
        offers.delete(offer);
        record(offer.person().username(), offer, "membership.invitation-declined");
    }

    /** Takes an invitation back: all of what it gives must be the actor's to give. */
    void withdraw(String by, @Nullable StructureId place, Set<Role> gives, UUID id) {
        Offer offer = offers.findById(id)
                .filter(found -> Acting.codeOf(found.structure()).equals(Acting.codeOf(place)))
                .orElseThrow(Refusal::unknown);
        if (!gives.containsAll(offer.roles())) {
            throw Refusal.forbidden();
        }
        offers.delete(offer);
        record(by, offer, "membership.invitation-withdrawn");
    }

    /** Whether a new link would open more to its holder than this one place. */
    boolean opensElsewhere(PersonId person) {
        return repository.allOf(person).size() > 1
                || !offers.of(person, clock.instant()).isEmpty();
    }

    private Offer mine(PersonId person, UUID id) {
        Person asked = people.lock(person).orElseThrow(Refusal::unknown);
        return offers.findById(id)
                .filter(offer -> offer.person().id().equals(asked.id()) && !offer.isOver(clock.instant()))
                .orElseThrow(Refusal::unknown);
    }

    private void record(String by, Offer offer, String act) {
        String roles = offer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        journal.record(
                Acting.codeOf(offer.structure()), offer.person().id().toString(), by, act, Map.of("roles", roles));
    }
}
