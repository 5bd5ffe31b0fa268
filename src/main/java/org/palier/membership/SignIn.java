package org.palier.membership;

import java.util.Optional;
import org.palier.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The one door: a username and a password, for the pages and for the API alike. */
@Service
public class SignIn {

    private final PersonRepository people;
    private final Failures failures;
    private final PasswordEncoder encoder;
    private final String nobodysPassword;

    SignIn(PersonRepository people, Failures failures, PasswordEncoder encoder) {
        this.people = people;
        this.failures = failures;
        this.encoder = encoder;
        this.nobodysPassword = encoder.encode(Secret.next());
    }

    /**
     * Tells who this is.
     *
     * @param address where the attempt comes from
     * @throws Refusal when the two do not go together, or when there were too many attempts
     */
    public SignedIn enter(String username, String password, String address) {
        String folded = Words.folded(username);
        failures.refuseTooMany(folded, address);
        Optional<Person> person = people.findByUsername(folded);
        if (!matches(person, password)) {
            failures.remember(folded, address);
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "membership.refusal.wrong-password");
        }
        // asked again, because guesses sent side by side must not slip in before the first of them is counted
        failures.refuseTooMany(folded, address);
        failures.forget(folded);
        return SignedIn.as(person.orElseThrow());
    }

    /** Hashes once whoever it is, so that the time of the answer does not tell who exists. */
    private boolean matches(Optional<Person> person, String password) {
        String kept = person.map(Person::password).orElse(nobodysPassword);
        return encoder.matches(Words.typed(password), kept);
    }
}
