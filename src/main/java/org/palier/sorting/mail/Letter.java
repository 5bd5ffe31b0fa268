package org.palier.sorting.mail;

import jakarta.mail.Address;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message of the mailbox, as far as it is looked into; its bytes are read only as they are handed on. */
class Letter {

    private static final int DEEPEST = 10;
    private static final Pattern FAILED = Pattern.compile("\\b(spf|dkim|dmarc)\\s*=\\s*fail\\b");
    /** The headers that name to whom a message was sent. */
    static final List<String> TO = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    private final Message message;

    Letter(Message message) {
        this.message = message;
    }

    /** The one who wrote it; nobody where it names none, or several. */
    Optional<String> sender() throws MessagingException {
        Address[] from = message.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress one
                ? Optional.ofNullable(one.getAddress())
                : Optional.empty();
    }

    /** Whether a server on its way found that it does not come from whom it says. */
    boolean isForged() throws MessagingException {
        return headers("Authentication-Results")
                .anyMatch(said -> FAILED.matcher(said.toLowerCase(Locale.ROOT)).find());
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
