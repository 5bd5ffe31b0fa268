package org.palier.membership;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.audit.Journal;
import org.palier.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody can do who comes with a single-use link. */
@Service
@Transactional
public class Welcome {

    private final InvitationRepository repository;
    private final Invitations invitations;
    private final StoredPeople people;
    private final Journal journal;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Welcome(
            InvitationRepository repository,
            Invitations invitations,
            StoredPeople people,
            Journal journal,
            PasswordEncoder encoder,
            Clock clock) {
        this.repository = repository;
        this.invitations = invitations;
        this.people = people;
        this.journal = journal;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** @throws Refusal when the link is unknown, used or over */
    @Transactional(readOnly = true)
    public Guest guest(String word) {
        return find(word)
                .map(Invitation::person)
                .map(person -> new Guest(person.username(), person.name()))
                .orElseThrow(Welcome::over);
    }

    /** Lets the guest choose their password, which ends the sessions opened with a former one. */
    public void choosePassword(String word, String password) {
        Invitation link = find(word).orElseThrow(Welcome::over);
        Person person = link.person();
        if (person == null) {
            throw over();
        }
        boolean vouched = link.vouched();
        String hash = encoder.encode(Words.password(password, person.username()));
        use(word);
        person.choosePassword(hash, vouched);
        journal.record(
                Journal.NETWORK, person.id().toString(), person.username(), "membership.password-chosen", Map.of());
    }

    /** Makes the link for the first facilitator when nobody is registered yet. */
    public Optional<String> firstLink() {
        return people.isEmpty() ? Optional.of(invitations.first()) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public boolean opensFirst(String word) {
        return people.isEmpty()
                && find(word).filter(invitation -> invitation.person() == null).isPresent();
    }

    /** Creates the first facilitator. */
    public void begin(String word, String username, String name, String password) {
        if (!opensFirst(word)) {
            throw over();
        }
        PersonId person = people.register(username, name, password);
        people.appoint(person, null, Set.of(Role.FACILITATOR), false);
        use(word);
    }

    private Optional<Invitation> find(String word) {
        return repository.findById(Secret.hash(word)).filter(invitation -> !invitation.isOver(clock.instant()));
    }

    private void use(String word) {
        if (repository.use(Secret.hash(word)) != 1) {
            throw over();
        }
    }

    /** The one answer to a link that is used, over, or was never made. */
    public static Refusal over() {
        return Refusal.of(Refusal.Kind.GONE, "membership.refusal.link-over");
    }

    /** Who the link was made for. */
    public record Guest(String username, String name) {}
}
