package org.palier.sorting.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a receiving server found out about who sent a message (RFC 8601). What is not written as the standard says is nothing:
 * a verdict is trusted or it is not.
 */
record AuthenticationResults(String server, List<Finding> findings) {

    /** Longer than any server writes; what is longer is not looked into. */
    private static final int LONGEST = 16_384;

    /** One method's result, and one property that it holds for. */
    record Finding(String method, String result, String property, String value) {

        private boolean isPass() {
            return result.equals("pass");
        }

        private boolean speaksFor(String domain) {
            return switch (method + " " + property) {
                case "dmarc header.from" -> value.equals(domain);
                case "dkim header.d", "dkim header.i", "spf smtp.mailfrom" ->
                    areOneHouse(value.substring(value.lastIndexOf('@') + 1), domain);
                default -> false;
            };
        }

        /** The same domain, or one below the other; never by an end such as "fr" alone. */
        private static boolean areOneHouse(String one, String other) {
            return one.equals(other) || isBelow(one, other) || isBelow(other, one);
        }

        private static boolean isBelow(String lower, String upper) {
            return upper.indexOf('.') > 0 && lower.endsWith("." + upper);
        }
    }

    /** Whether it is of that server, as far as its beginning says; what follows may be broken. */
    static boolean names(String header, String server) {
        return HeaderTokens.first(header).equalsIgnoreCase(server.strip());
    }

    /** Reads one header; nothing where it does not keep to the standard. */
    static Optional<AuthenticationResults> read(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        return HeaderTokens.of(header).flatMap(AuthenticationResults::read);
    }

    /**
     * Whether this server found that the message comes from that domain. What it says of the domain as a whole (DMARC) counts
     * before its parts; a signature or a sender's address counts for the domain itself and between it and those above or
     * below it.
     */
    boolean confirms(String domain) {
        if (findings.stream().anyMatch(one -> one.method.equals("dmarc") && one.result.equals("fail"))) {
            return false;
        }
        return findings.stream().filter(Finding::isPass).anyMatch(one -> one.speaksFor(domain));
    }

    private static Optional<AuthenticationResults> read(List<HeaderTokens.Token> tokens) {
        var parts = parts(tokens);
        var head = parts.get(0);
        var hasVersion =
                head.size() == 2 && head.get(1).isWord() && head.get(1).text().equals("1");
        if (head.isEmpty() || head.get(0).isMark() || (head.size() > 1 && !hasVersion)) {
            return Optional.empty();
        }
        var findings = new ArrayList<Finding>();
        for (var part : parts.subList(1, parts.size())) {
            var read = part.isEmpty() ? List.<Finding>of() : findings(part);
            if (read == null) {
                return Optional.empty();
            }
            findings.addAll(read);
        }
        return Optional.of(new AuthenticationResults(lower(head.get(0).text()), List.copyOf(findings)));
    }

    private static List<List<HeaderTokens.Token>> parts(List<HeaderTokens.Token> tokens) {
        var parts = new ArrayList<List<HeaderTokens.Token>>();
        parts.add(new ArrayList<>());
        for (var token : tokens) {
            if (token.isMark(';')) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(token);
            }
        }
        return parts;
    }

    /** A method, its result, and its properties, all written {@code name=value}; nothing where they are not. */
    private static @Nullable List<Finding> findings(List<HeaderTokens.Token> part) {
        if (part.size() == 1
                && part.get(0).isWord()
                && lower(part.get(0).text()).equals("none")) {
            return List.of();
        }
        if (part.size() % 3 != 0) {
            return null;
        }
        var found = new ArrayList<Finding>();
        for (var at = 0; at < part.size(); at += 3) {
            if (!part.get(at).isWord()
                    || !part.get(at + 1).isMark('=')
                    || part.get(at + 2).isMark()) {
                return null;
            }
            var method = lower(part.get(0).text());
            var result = lower(part.get(2).text());
            found.add(new Finding(
                    method,
                    result,
                    at == 0 ? "" : lower(part.get(at).text()),
                    at == 0 ? "" : lower(part.get(at + 2).text())));
        }
        return found;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
