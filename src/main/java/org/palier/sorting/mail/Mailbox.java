package org.palier.sorting.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.palier.membership.StructureId;
import org.palier.shared.FairShare;
import org.palier.shared.NoRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The mailbox over IMAP: each message is handed to the desk outside every transaction, then put where it belongs. */
@Component
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private static final int AT_ONCE = 50;
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final FairShare turns = new FairShare(LATELY, System::nanoTime);
    private final MailDesk desk;
    private final MailInSettings settings;

    Mailbox(MailDesk desk, MailInSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /** Looks once into the mailbox; what cannot be read stays there for the next time. Whether there is more to be taken. */
    boolean look() {
        try (Store store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return sort(store, folder, waiting(folder));
            }
        } catch (MessagingException away) {
            LOG.warn(
                    "The mailbox is looked into again later: {}",
                    away.getClass().getSimpleName());
            return false;
        }
    }

    /** Turn by turn of the structures, and not for so long that whoever writes meanwhile waits for all. */
    private boolean sort(Store store, Folder folder, Map<String, Deque<Message>> waiting) throws MessagingException {
        boolean moved = false;
        for (int served = 0; served < AT_ONCE && !waiting.isEmpty(); served++) {
            String next = turns.inOrder(waiting.keySet()).get(0);
            Deque<Message> theirs = waiting.getOrDefault(next, new ArrayDeque<>());
            try (FairShare.Turn turn = turns.begin(next)) {
                moved |= sort(store, folder, theirs.remove());
            }
            if (theirs.isEmpty()) {
                waiting.remove(next);
            }
        }
        return moved && !waiting.isEmpty();
    }

    private boolean sort(Store store, Folder folder, Message message) throws MessagingException {
        MailDesk.Outcome outcome = take(message);
        if (outcome == MailDesk.Outcome.LATER) {
            return false;
        }
        move(store, folder, message, outcome == MailDesk.Outcome.TAKEN ? settings.taken() : settings.refused());
        return true;
    }

    /** The messages by the structure that they were sent to; what was sent to none is nobody's. */
    private Map<String, Deque<Message>> waiting(Folder folder) throws MessagingException {
        Message[] found = folder.search(untouched());
        FetchProfile heads = new FetchProfile();
        Letter.TO.forEach(heads::add);
        folder.fetch(found, heads);
        Map<String, Deque<Message>> waiting = new HashMap<>();
        for (Message message : found) {
            waiting.computeIfAbsent(addressee(message), nobodyYet -> new ArrayDeque<>())
                    .add(message);
        }
        return waiting;
    }

    private String addressee(Message message) {
        try {
            return desk.addressee(new Letter(message)).map(StructureId::value).orElse("");
        } catch (MessagingException broken) {
            return "";
        }
    }

    /** A message that is broken is flagged, so that it stops nobody else's. */
    private MailDesk.Outcome take(Message message) throws MessagingException {
        try {
            return desk.take(new Letter(message));
        } catch (IOException | UncheckedIOException | MessagingException broken) {
            if (!message.getFolder().isOpen()) {
                throw new MessagingException("the line broke");
            }
            if (NoRoom.isWhy(broken)) {
                LOG.warn("A disk is full; a message of the mailbox waits");
                return MailDesk.Outcome.LATER;
            }
            LOG.warn(
                    "A message of the mailbox cannot be read: {}",
                    broken.getClass().getSimpleName());
            return MailDesk.Outcome.REFUSED;
        } catch (RuntimeException accident) {
            LOG.warn("A message of the mailbox waits after an accident", accident);
            return MailDesk.Outcome.LATER;
        }
    }

    /** Moves it; where there is no such folder and none can be made, flags it, and never loses it. */
    private static void move(Store store, Folder folder, Message message, String target) throws MessagingException {
        Message[] one = {message};
        Folder there = store.getFolder(target);
        if (there.exists() || there.create(Folder.HOLDS_MESSAGES)) {
            folder.copyMessages(one, there);
            folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
        } else {
            folder.setFlags(one, new Flags(Flags.Flag.FLAGGED), true);
        }
    }

    private static AndTerm untouched() {
        return new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.DELETED), false), new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Properties properties() {
        String patience = String.valueOf(settings.patience().toMillis());
        Properties properties = new Properties();
        for (String setting : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol() + "." + setting, patience);
        }
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return properties;
    }
}
