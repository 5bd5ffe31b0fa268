package org.palier.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and their appointments as the database keeps them. */
@Service
@Transactional(readOnly = true)
class StoredPeople implements People {

    private final PersonRepository people;
    private final AppointmentRepository repository;
    private final Appointments appointments;
    private final Journal journal;
    private final PasswordEncoder encoder;

    StoredPeople(
            PersonRepository people,
            AppointmentRepository repository,
            Appointments appointments,
            Journal journal,
            PasswordEncoder encoder) {
        this.people = people;
        this.repository = repository;
        this.appointments = appointments;
        this.journal = journal;
        this.encoder = encoder;
    }

    @Override
    @Transactional
    public PersonId register(String username, String name, String password) {
        Person person = enrol(Words.SERVICE, username, name);
        person.choosePassword(encoder.encode(Words.password(password, person.username())), true);
        return person.id();
    }

    /** Registers a person who will choose their password later, by a link. */
    @Transactional
    Person enrol(String by, String username, String name) {
        String mail = Words.username(username);
        if (people.existsByUsername(mail)) {
            throw Refusal.conflict("membership.refusal.username-taken").at("username");
        }
        Person person = people.save(new Person(PersonId.next(), mail, Words.name(name)));
        journal.record(Journal.NETWORK, person.id().toString(), by, "membership.registered", Map.of());
        return person;
    }

    @Override
    @Transactional
    public void appoint(PersonId person, @Nullable StructureId structure, Set<Role> roles, boolean deliberative) {
        appointments.appoint(Words.SERVICE, person, structure, roles, deliberative);
        repository.flush();
    }

    @Override
    public Optional<PersonId> known(String username) {
        return people.findByUsername(Words.folded(username)).map(Person::id);
    }

    @Override
    public List<Actor> actingAs(PersonId person) {
        return repository.allOf(person).stream()
                .map(Appointment::actor)
                .filter(actor -> !actor.roles().isEmpty())
                .toList();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.findByIdIn(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    @Override
    public Map<String, String> called(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : people.findByUsernameIn(Set.copyOf(usernames)).stream()
                        .collect(Collectors.toMap(Person::username, Person::name));
    }

    @Override
    public int voters(StructureId structure) {
        return repository.voters(structure);
    }

    @Override
    public boolean isEmpty() {
        return people.count() == 0;
    }
}
