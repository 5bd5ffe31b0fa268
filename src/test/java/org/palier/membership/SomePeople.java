package org.palier.membership;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Structures and people for the tests, registered by the verbs themselves, each with a name of its own. */
class SomePeople {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Structures structures;
    private final People people;
    private final PersonRepository repository;

    SomePeople(Structures structures, People people, PersonRepository repository) {
        this.structures = structures;
        this.people = people;
        this.repository = repository;
    }

    String structure(String begin) {
        String code = begin + NUMBER.incrementAndGet();
        return structures.open(code, "Structure " + code, "ACI", false).value();
    }

    String person(String password, String structure, Set<Role> roles, boolean deliberative) {
        String username = mail();
        people.register(username, "Personne de l’exemple", password);
        appoint(username, structure, roles, deliberative);
        return username;
    }

    String mail() {
        return "personne" + NUMBER.incrementAndGet() + "@exemple.fr";
    }

    String ofTheNetwork(String password, Role role) {
        String username = mail();
        people.appoint(people.register(username, "Personne du réseau", password), null, Set.of(role), false);
        return username;
    }

    void appoint(String username, String structure, Set<Role> roles, boolean deliberative) {
        people.appoint(id(username), StructureId.of(structure), roles, deliberative);
    }

    PersonId id(String username) {
        return repository.findByUsername(username).orElseThrow().id();
    }
}
