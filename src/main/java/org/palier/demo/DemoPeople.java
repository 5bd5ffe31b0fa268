package org.palier.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Ten structures and their people, named by their roles. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "palier-demo-2026";
    static final String FACILITATOR = "facilitator@network.demo";
    static final String OPERATOR = "operator@network.demo";

    /** Who sits in each structure: the account, what they are called, their role. */
    private record Seat(String account, String name, Role role) {}

    private static final List<Seat> SEATS = List.of(
            new Seat("lead", "Référente RSE", Role.LEAD),
            new Seat("staff", "Encadrante technique", Role.STAFF),
            new Seat("chair", "Présidente", Role.CHAIR),
            new Seat("secretary", "Secrétaire", Role.SECRETARY),
            new Seat("board1", "Membre du conseil 1", Role.MEMBER),
            new Seat("board2", "Membre du conseil 2", Role.MEMBER),
            new Seat("board3", "Membre du conseil 3", Role.MEMBER));

    private static final List<String> TYPES =
            List.of("ACI", "EI", "AI", "ETTI", "ACI", "EBE", "ENSEMBLIER", "ACI", "EI", "AI");

    private final Structures structures;
    private final People people;
    private final Map<String, Actor> actors = new HashMap<>();

    DemoPeople(Structures structures, People people) {
        this.structures = structures;
        this.people = people;
    }

    /** Opens the structures and registers everybody. */
    List<StructureId> settle() {
        settle(FACILITATOR, "Animatrice du réseau", null, Role.FACILITATOR);
        settle(OPERATOR, "Exploitant du service", null, Role.OPERATOR);
        return IntStream.range(0, TYPES.size()).mapToObj(this::open).toList();
    }

    private StructureId open(int number) {
        String code = "s%02d".formatted(number + 1);
        StructureId structure = structures.open(code, "Structure " + code, TYPES.get(number), number % 2 == 0);
        for (Seat seat : SEATS) {
            settle(seat.account() + "@" + code + ".demo", seat.name(), structure, seat.role());
        }
        return structure;
    }

    private void settle(String username, String name, @Nullable StructureId structure, Role role) {
        PersonId person = people.register(username, name, PASSWORD);
        people.appoint(person, structure, Set.of(role), role.sitsOnTheBoard());
        actors.put(username, people.actingAs(person).get(0));
    }

    Actor of(String username) {
        Actor actor = actors.get(username);
        if (actor == null) {
            throw new IllegalArgumentException(username);
        }
        return actor;
    }

    Actor of(String account, StructureId structure) {
        return of(account + "@" + structure + ".demo");
    }
}
