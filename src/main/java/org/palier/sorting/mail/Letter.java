package org.palier.sorting.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A message of the mailbox, as far as it is looked into; its bytes are read only as they are handed on. */
class Letter {

    private static final int DEEPEST = 10;
    /** The headers that name to whom a message was sent. */
    static final List<String> TO = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    private final Message message;

    Letter(Message message) {
        this.message = message;
    }

    /** Who is said to have written it: the first of its From; nobody where it names none. */
    Optional<String> sender() throws MessagingException {
        for (String from : headers("From").toList()) {
            for (InternetAddress one : InternetAddress.parseHeader(from, false)) {
                if (one.getAddress() != null) {
                    return Optional.of(one.getAddress());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the receiving server found that it comes from whom it says. Only the first word of that server counts, because it
     * writes above all that came with the message; every other may be the sender's own.
     */
    boolean isConfirmedBy(String server) throws MessagingException {
        Optional<From> from = writtenBy();
        if (server.isBlank() || from.isEmpty()) {
            return false;
        }
        return headers("Authentication-Results")
                .filter(said -> AuthenticationResults.names(said, server))
                .findFirst()
                .flatMap(AuthenticationResults::read)
                .filter(said -> said.confirms(from.get().domain()))
                .isPresent();
    }

    /** The one address of its one From, where no other header names somebody else. */
    private Optional<From> writtenBy() throws MessagingException {
        List<String> from = headers("From").toList();
        Optional<From> one = from.size() == 1 ? From.read(unfolded(from.get(0))) : Optional.empty();
        for (String name : List.of("Sender", "Reply-To")) {
            for (String other : headers(name).toList()) {
                one = one.filter(known -> From.read(unfolded(other))
                        .filter(said -> said.address().equalsIgnoreCase(known.address()))
                        .isPresent());
            }
        }
        return one;
    }

    private static String unfolded(String header) {
        return header.replace("\r", "").replace("\n", "");
    }

    /** Every address that it was sent to. */
    List<String> recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (String name : TO) {
            for (String header : headers(name).toList()) {
                for (InternetAddress one : InternetAddress.parseHeader(header, false)) {
                    all.add(one.getAddress());
                }
            }
        }
        return all.stream().filter(Objects::nonNull).toList();
    }

    /** What tells it from every other message. */
    String identity() throws MessagingException {
        return headers("Message-ID")
                .findFirst()
                .orElse(headers("Date").findFirst().orElse("") + message.getSubject() + message.getSize());
    }

    /** The files that it carries, but not the pictures that its text shows. */
    List<Part> attachments() throws MessagingException, IOException {
        List<Part> found = new ArrayList<>();
        gather(message, false, 0, found);
        return found;
    }

    private static void gather(Part part, boolean related, int depth, List<Part> found)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST) {
            Multipart parts = (Multipart) part.getContent();
            for (int each = 0; each < parts.getCount(); each++) {
                BodyPart one = parts.getBodyPart(each);
                gather(one, part.isMimeType("multipart/related"), depth + 1, found);
            }
        } else if (isFile(part, related)) {
            found.add(part);
        }
    }

    private static boolean isFile(Part part, boolean related) throws MessagingException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        boolean shown = related && part.getHeader("Content-ID") != null;
        return attached || (part.getFileName() != null && !shown);
    }

    private Stream<String> headers(String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? Stream.empty() : Arrays.stream(values);
    }
}
