package org.palier.sorting.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.palier.audit.Journal;
import org.palier.evidence.Arrivals;
import org.palier.evidence.Deposit;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** Decides on each message: whose it is, whether its sender may, and what of it is taken among the documents. */
@Component
class MailDesk {

    /** What is to be done with the message. */
    enum Outcome {
        TAKEN,
        REFUSED,
        /** It stays where it is and is read again. */
        LATER
    }

    private final MailAddresses addresses;
    private final MailLedger ledger;
    private final People people;
    private final Documents documents;
    private final Arrivals arrivals;
    private final MailInSettings settings;

    MailDesk(
            MailAddresses addresses,
            MailLedger ledger,
            People people,
            Documents documents,
            Arrivals arrivals,
            MailInSettings settings) {
        this.addresses = addresses;
        this.ledger = ledger;
        this.people = people;
        this.documents = documents;
        this.arrivals = arrivals;
        this.settings = settings;
    }

    /** The structure to which it was sent. */
    Optional<StructureId> addressee(Letter letter) throws MessagingException {
        return letter.recipients().stream()
                .map(addresses::structure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Outcome take(Letter letter) throws MessagingException, IOException {
        Optional<StructureId> structure = addressee(letter);
        String sender = letter.sender().orElse("");
        if (structure.isEmpty()) {
            return refuse(Journal.NETWORK, digest(Journal.NETWORK, sender, letter), "address");
        }
        String chain = structure.get().value();
        boolean confirmed = letter.isConfirmedBy(settings.authservId());
        // a message that may be forged must not make one that is not look read
        String digest = digest(chain, confirmed ? sender : sender + "\n?", letter);
        if (ledger.knows(digest)) {
            return Outcome.TAKEN;
        }
        Optional<Actor> by = sender.isEmpty() ? Optional.empty() : preparing(sender, structure.get());
        if (by.isEmpty()) {
            return refuse(chain, digest, "sender");
        }
        List<Part> attachments = letter.attachments();
        if (attachments.isEmpty() || attachments.size() > settings.attachments()) {
            return refuse(chain, digest, attachments.isEmpty() ? "no-attachment" : "too-many-attachments");
        }
        return take(new Giver(by.get(), sender, confirmed), structure.get(), digest, attachments);
    }

    /** Somebody of the structure, or somebody who says so. */
    private record Giver(Actor person, String sender, boolean confirmed) {

        String username() {
            return confirmed ? person.username() : MailLedger.SERVICE;
        }
    }

    private void receive(Giver by, StructureId structure, Deposit deposit) {
        if (by.confirmed()) {
            documents.receive(by.person(), structure, deposit);
        } else {
            arrivals.receive(structure, by.sender(), deposit);
        }
    }

    private Outcome take(Giver by, StructureId structure, String digest, List<Part> attachments)
            throws MessagingException, IOException {
        int refused = 0;
        for (Part attachment : attachments) {
            try (InputStream content = attachment.getInputStream()) {
                receive(by, structure, new Deposit(name(attachment), null, null, content));
            } catch (Refusal declined) {
                if (declined.isOurs()) {
                    return Outcome.LATER;
                }
                ledger.refused(structure.value(), digest, declined.code());
                refused++;
            }
        }
        ledger.read(structure, by.username(), digest, attachments.size() - refused, refused);
        return refused == 0 ? Outcome.TAKEN : Outcome.REFUSED;
    }

    private Optional<Actor> preparing(String sender, StructureId structure) {
        return people.known(sender).stream()
                .flatMap(person -> people.actingAs(person).stream())
                .filter(as -> as.prepares(structure))
                .findFirst();
    }

    private Outcome refuse(String chain, String digest, String reason) {
        ledger.refused(chain, digest, reason);
        return Outcome.REFUSED;
    }

    private static String name(Part attachment) throws MessagingException {
        String name = attachment.getFileName();
        if (name == null) {
            return attachment.isMimeType("message/rfc822") ? "message.eml" : "";
        }
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException asItIs) {
            return name;
        }
    }

    private static String digest(String chain, String sender, Letter letter) throws MessagingException {
        try {
            String told = chain + "\n" + sender + "\n" + letter.identity();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
