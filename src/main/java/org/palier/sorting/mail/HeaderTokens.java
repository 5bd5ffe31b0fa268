package org.palier.sorting.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a header apart in one walk: words, quoted words and marks; comments are gone. */
final class HeaderTokens {

    /** One of them; {@code quoted} words are never marks. */
    record Token(String text, boolean quoted) {

        boolean isMark() {
            return isMark(';') || isMark('=');
        }

        boolean isMark(char mark) {
            return !quoted && text.length() == 1 && text.charAt(0) == mark;
        }

        boolean isWord() {
            return !quoted && !isMark();
        }
    }

    private final String header;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private HeaderTokens(String header) {
        this.header = header;
    }

    /** Nothing where a comment or a quote is not ended, or a character stands there that has no place in it. */
    static Optional<List<Token>> of(String header) {
        var walk = new HeaderTokens(header);
        while (walk.at < header.length()) {
            if (!walk.step()) {
                return Optional.empty();
            }
        }
        return Optional.of(walk.tokens);
    }

    /** The first word; empty where it does not begin with one. */
    static String first(String header) {
        var walk = new HeaderTokens(header);
        while (walk.at < header.length() && walk.tokens.isEmpty()) {
            if (!walk.step()) {
                return "";
            }
        }
        return walk.tokens.isEmpty() ? "" : walk.tokens.get(0).text();
    }

    private boolean step() {
        var next = header.charAt(at);
        if (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            at++;
            return true;
        }
        if (next == '(') {
            return comment();
        }
        if (next == '"') {
            return quoted();
        }
        if (next == ';' || next == '=') {
            tokens.add(new Token(String.valueOf(next), false));
            at++;
            return true;
        }
        return word();
    }

    private boolean comment() {
        var depth = 0;
        do {
            var next = header.charAt(at++);
            if (next == '\\') {
                at++;
            } else if (next == '(') {
                depth++;
            } else if (next == ')') {
                depth--;
            }
        } while (depth > 0 && at < header.length());
        return depth == 0;
    }

    private boolean quoted() {
        var text = new StringBuilder();
        at++;
        while (at < header.length()) {
            var next = header.charAt(at++);
            if (next == '"') {
                tokens.add(new Token(text.toString(), true));
                return true;
            }
            if (next == '\\' && at < header.length()) {
                next = header.charAt(at++);
            }
            text.append(next);
        }
        return false;
    }

    private boolean word() {
        var from = at;
        while (at < header.length() && isOfAWord(header.charAt(at))) {
            at++;
        }
        tokens.add(new Token(header.substring(from, at), false));
        return at > from;
    }

    /** No sign that is not plain, so that no look-alike letter passes for another. */
    private static boolean isOfAWord(char sign) {
        return sign > ' ' && sign < 0x7f && "()<>,;:\\\"[]=".indexOf(sign) < 0
                || sign == ':'
                || sign == '['
                || sign == ']';
    }
}
