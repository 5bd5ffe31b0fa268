package org.palier.sorting.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages the receiving server vouches for, by their heads alone. */
class AuthenticationResultsTests {

    private static final String FROM = "From: Zoé <zoe@asso.fr>\n";
    private static final String PASS = "Authentication-Results: mx.palier.fr; dkim=pass header.d=asso.fr\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dkim=pass header.d=asso.fr",
                "dkim=pass header.d=ASSO.FR header.s=s1 header.b=\"a=b\"",
                "dkim=pass (2048-bit key) header.i=@mail.asso.fr",
                "dkim=fail header.d=asso.fr; dkim=pass header.d=asso.fr",
                "dkim=pass reason=\"good signature\" header.d=asso.fr",
                "spf=pass smtp.mailfrom=zoe@asso.fr",
                "spf=pass (says \\) nothing; dkim=fail) smtp.mailfrom=bounce.asso.fr",
                "spf=fail smtp.mailfrom=liste.org;\n dkim=pass header.d=asso.fr",
                "dmarc=pass (p=reject) header.from=asso.fr",
                "dmarc=none header.from=asso.fr; spf=pass smtp.mailfrom=asso.fr"
            })
    void believesWhatTheReceivingServerFoundForThatDomain(String found) throws Exception {
        assertThat(confirmed("Authentication-Results: mx.palier.fr; " + found + "\n" + FROM))
                .isTrue();
        assertThat(confirmed("Authentication-Results: MX.palier.fr 1; " + found + "\n" + FROM))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "dkim=pass",
                "dkim=fail header.d=asso.fr",
                "dkim=pass header.d=evil.org",
                "dkim=pass header.d=fr",
                "dkim=pass header.d=evilasso.fr",
                "dkim=pass header.d=asso.fr.evil.org",
                "spf=pass smtp.helo=asso.fr",
                "spf=pass smtp.mailfrom=asso.fr@evil.org",
                "spf=softfail smtp.mailfrom=zoe@asso.fr",
                "spf=neutral (dkim=pass header.d=asso.fr) smtp.mailfrom=zoe@asso.fr",
                "spf=pass smtp.mailfrom=\"x; dkim=pass header.d=asso.fr\"",
                "dmarc=fail header.from=asso.fr; dkim=pass header.d=asso.fr",
                "dmarc=pass header.from=evil.org",
                "arc=pass header.d=asso.fr",
                "dkim=pass header.d=asso.fr (never ended",
                "dkim=pass header.d=\"asso.fr",
                "dkim pass header.d asso.fr",
                "dkim=pass header.d=assо.fr"
            })
    void believesNothingElse(String found) throws Exception {
        assertThat(confirmed("Authentication-Results: mx.palier.fr; " + found + "\n" + FROM))
                .isFalse();
    }

    /** The kinds that were tried: each once was taken as one of the staff's, or could be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // no word of any server
                "From: zoe@asso.fr\n",
                // a word of another server, above or alone
                "Authentication-Results: mx.evil.org; dkim=pass header.d=asso.fr\nFrom: zoe@asso.fr\n",
                // the sender's own word under the name of ours, below ours
                "Authentication-Results: mx.palier.fr; dkim=fail header.d=asso.fr\n"
                        + "Authentication-Results: mx.palier.fr; dkim=pass header.d=asso.fr\nFrom: zoe@asso.fr\n",
                "Authentication-Results: mx.palier.fr; (broken\n"
                        + "Authentication-Results: mx.palier.fr; dkim=pass header.d=asso.fr\nFrom: zoe@asso.fr\n",
                // our name as a part, a comment or a later word of theirs
                "Authentication-Results: mx.palier.fr.evil.org; dkim=pass header.d=asso.fr\nFrom: zoe@asso.fr\n",
                "Authentication-Results: (mx.palier.fr) evil.org; dkim=pass header.d=asso.fr\nFrom: zoe@asso.fr\n",
                "Authentication-Results: evil.org mx.palier.fr; dkim=pass header.d=asso.fr\nFrom: zoe@asso.fr\n"
            })
    void believesNoOtherThanTheTopmostWordOfTheReceivingServer(String head) throws Exception {
        assertThat(confirmed(head)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: zoe@asso.fr, eve@evil.org\n",
                "From: zoe@asso.fr\nFrom: eve@evil.org\n",
                "From: eve@evil.org\nFrom: zoe@asso.fr\n",
                "From: \"eve@evil.org\" <zoe@asso.fr>\n",
                "From: eve@evil.org <zoe@asso.fr>\n",
                "From: zoe@asso.fr (eve@evil.org)\n",
                "From: zoe(eve)@asso.fr\n",
                "From: team: zoe@asso.fr;\n",
                "From: <zoe@asso.fr> <zoe@asso.fr>\n",
                "From: \"zoe\"@asso.fr\n",
                "From: zoe@assо.fr\n",
                "From: zoe@xn--ass-qdd.fr\n",
                "From: =?UTF-8?Q?zoe@asso.fr?=\n",
                "From: <@evil.org:zoe@asso.fr>\n",
                "From: zoe@asso.fr\nSender: eve@evil.org\n",
                "From: zoe@asso.fr\nReply-To: eve@evil.org\n",
                "Sender: zoe@asso.fr\n",
                ""
            })
    void knowsNobodyWhereTheFromMayBeReadInTwoWays(String from) throws Exception {
        assertThat(confirmed(PASS + from)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: zoe@asso.fr\n",
                "From: <zoe@asso.fr>\n",
                "From: \"Roux, Zoé\" <zoe@asso.fr>\n",
                "From: =?UTF-8?Q?Zo=C3=A9?= <zoe@Asso.FR>\nReply-To: Zoe <ZOE@asso.fr>\n"
            })
    void knowsTheOneWhoIsNamedPlainly(String from) throws Exception {
        assertThat(confirmed(PASS + from)).isTrue();
    }

    @Test
    void trustsNobodyWhereNoServerIsNamed() throws Exception {
        assertThat(letter(PASS + FROM).isConfirmedBy("")).isFalse();
        assertThat(letter("Authentication-Results: ; dkim=pass header.d=asso.fr\n" + FROM)
                        .isConfirmedBy(" "))
                .isFalse();
    }

    @Test
    void losesNoTimeOnHostileHeaders() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (String piece : List.of("(", "\"", "\\", ";", "=", "a=b ", "(a)", "<", "a.", "a@", "\"a\"")) {
                String long10Mb = piece.repeat(10_000_000 / piece.length());
                AuthenticationResults.names(long10Mb, "mx.palier.fr");
                assertThat(AuthenticationResults.read("mx.palier.fr; " + long10Mb))
                        .isEmpty();
                AuthenticationResults.read("mx.palier.fr; " + piece.repeat(2_000));
                From.read(piece.repeat(400) + "<a@b.fr>");
                assertThat(From.read(long10Mb)).isEmpty();
            }
        });
    }

    private static boolean confirmed(String head) throws MessagingException {
        return letter(head).isConfirmedBy("mx.palier.fr");
    }

    private static Letter letter(String head) throws MessagingException {
        byte[] whole = (head + "To: palier@exemple.fr\n\nBonjour").getBytes(StandardCharsets.UTF_8);
        return new Letter(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(whole)));
    }
}
