package org.palier.membership;

import java.util.Optional;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door: a username and a password, for the pages and for the API alike. */
@Service
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final PersonRepository people;
    private final Failures failures;
    private final PasswordEncoder encoder;
    private final String nobodysPassword;
    private final Gate gate;

    SignIn(PersonRepository people, Failures failures, PasswordEncoder encoder) {
        this.people = people;
        this.failures = failures;
        this.encoder = encoder;
        this.nobodysPassword = encoder.encode(Secret.next());
        this.gate = new Gate(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /**
     * Tells who this is.
     *
     * @param address where the attempt comes from
     * @throws Refusal when the two do not go together, or when there were too many attempts
     */
    public SignedIn enter(String username, String password, String address) {
        String folded = Words.folded(username);
        boolean atHome = failures.isAtHome(folded, address);
        failures.refuseTooSoon(folded, address, atHome);
        return gate.through(atHome, address, () -> tried(folded, password, address, atHome));
    }

    private SignedIn tried(String username, String password, String address, boolean atHome) {
        // asked again, because guesses sent side by side wait here until the one before is counted
        failures.refuseTooSoon(username, address, atHome);
        Optional<Person> person = people.findByUsername(username);
        if (!matches(person, password)) {
            failures.remember(username, address, atHome);
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "membership.refusal.wrong-password");
        }
        try {
            failures.settle(username, address);
        } catch (DataIntegrityViolationException twiceAtOnce) {
            LOG.debug("Signed in twice at once from one address");
        }
        return SignedIn.as(person.orElseThrow());
    }

    /** How many wrong passwords came from where this person never came in, since they last said that they know. */
    @Transactional(readOnly = true)
    public int wrongPasswords(PersonId person) {
        return people.wrongPasswords(person.value());
    }

    /** The person knows of them. */
    @Transactional
    public void seeWrongPasswords(PersonId person) {
        people.forgetWrongPasswords(person.value());
    }

    /** Hashes once whoever it is, so that the time of the answer does not tell who exists. */
    private boolean matches(Optional<Person> person, String password) {
        String kept = person.map(Person::password).orElse(nobodysPassword);
        return encoder.matches(Words.typed(password), kept);
    }
}
