package org.palier.sorting.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The address by which each structure sends its documents: the mailbox's, with a word that cannot be guessed. */
@Service
class MailAddresses {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final MailAddressRepository repository;
    private final MailInSettings settings;
    private final Journal journal;
    private final Clock clock;

    MailAddresses(MailAddressRepository repository, MailInSettings settings, Journal journal, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** The structure's address, given when it is first asked for; none where no mailbox is set. */
    @Transactional
    public Optional<String> of(Actor by) {
        StructureId structure = preparing(by);
        return settings.isOn()
                ? Optional.of(written(repository
                        .findById(structure)
                        .orElseGet(() -> repository.save(new MailAddress(structure, word(), clock.instant())))
                        .word()))
                : Optional.empty();
    }

    /** Gives the structure another address; only its lead does. */
    @Transactional
    public void renew(Actor by) {
        StructureId structure = preparing(by);
        if (!by.leads(structure)) {
            throw Refusal.forbidden();
        }
        String word = word();
        MailAddress address =
                repository.findById(structure).orElseGet(() -> new MailAddress(structure, word, clock.instant()));
        address.renew(word, clock.instant());
        repository.save(address);
        journal.record(structure.value(), structure.value(), by.username(), "sorting.address-renewed", Map.of());
    }

    /** The structure to which this address belongs. */
    @Transactional(readOnly = true)
    public Optional<StructureId> structure(String address) {
        var mine = Pattern.compile(
                        Pattern.quote(local()) + "\\+([a-z0-9]{1,32})" + Pattern.quote(domain()),
                        Pattern.CASE_INSENSITIVE)
                .matcher(address.strip());
        return mine.matches()
                ? repository.findByWord(mine.group(1).toLowerCase(Locale.ROOT)).map(MailAddress::structure)
                : Optional.empty();
    }

    private String written(String word) {
        return local() + "+" + word + domain();
    }

    private String local() {
        String mailbox = settings.mailbox();
        return mailbox.substring(0, at(mailbox));
    }

    private String domain() {
        String mailbox = settings.mailbox();
        return mailbox.substring(at(mailbox));
    }

    private static int at(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        return at < 0 ? mailbox.length() : at;
    }

    private static String word() {
        StringBuilder word = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(each -> word.append(LETTERS.charAt(each)));
        return word.toString();
    }

    private static StructureId preparing(Actor by) {
        StructureId structure = by.structure();
        if (structure == null || !by.prepares(structure)) {
            throw Refusal.forbidden();
        }
        return structure;
    }
}
