package org.palier.membership;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who came through the door, as a session or a token remembers it.
 *
 * @param credentials the count of the person by then: it moves on when what was opened before has to end
 * @param structure the code of the structure that the token was asked for
 */
public record SignedIn(
        UUID person, int credentials, @Nullable String structure) implements Serializable {

    static SignedIn as(Person person) {
        return new SignedIn(person.id().value(), person.credentials(), null);
    }

    public PersonId id() {
        return new PersonId(person);
    }
}
