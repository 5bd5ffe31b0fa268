package org.palier.membership;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.palier.audit.Journal;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;

/** What people type about people and structures, brought into its one form or refused. */
final class Words {

    /** Who acts when the service itself does. */
    static final String SERVICE = "palier";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MAIL = 254;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final Pattern MAIL =
            Pattern.compile("^[^\\s@\\p{Cntrl}]++@[^\\s@.\\p{Cntrl}]++(?:\\.[^\\s@.\\p{Cntrl}]++)++$");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,19}");
    private static final Set<String> TYPES = Set.of("AI", "ACI", "EI", "ETTI", "ENSEMBLIER", "EBE");

    private Words() {}

    static String code(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        if (!CODE.matcher(code).matches() || code.equals(Journal.NETWORK)) {
            throw Refusal.invalid("membership.refusal.structure-code").at("code");
        }
        return code;
    }

    static String type(String typed) {
        if (!TYPES.contains(typed)) {
            throw Refusal.invalid("membership.refusal.structure-type").at("type");
        }
        return typed;
    }

    static String name(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        if (!PlainText.says(name) || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("membership.refusal.name", LONGEST_NAME).at("name");
        }
        return name;
    }

    /** A username in the form in which it is kept and looked for. */
    static String folded(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String username(String typed) {
        String username = folded(typed);
        if (username.length() > LONGEST_MAIL || !MAIL.matcher(username).matches()) {
            throw Refusal.invalid("membership.refusal.username").at("username");
        }
        return username;
    }

    /** A password in the one form of its characters, so that it is the same from any keyboard. */
    static String typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    static String password(String chosen, String username) {
        String password = typed(chosen);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw Refusal.invalid("membership.refusal.password-length", SHORTEST_PASSWORD, LONGEST_PASSWORD)
                    .at("password");
        }
        if (folded(password).equals(username)) {
            throw Refusal.invalid("membership.refusal.password-is-username").at("password");
        }
        return password;
    }
}
