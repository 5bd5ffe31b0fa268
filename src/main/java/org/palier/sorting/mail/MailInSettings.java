package org.palier.sorting.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that documents are sent to, read over IMAP.
 *
 * @param host where it is; empty where documents do not come in by mail
 * @param port where it listens
 * @param tls whether the line is encrypted from its beginning
 * @param username who opens it
 * @param password theirs
 * @param address the mailbox's own mail address; the username when empty
 * @param folder where messages arrive
 * @param taken the folder for what was taken
 * @param refused the folder for what was not
 * @param poll how often it is looked into
 * @param authservId under which name the server that receives its messages says what it found out about their senders
 * @param patience how long its server is waited for
 * @param attachments how many a message may carry
 */
@ConfigurationProperties("palier.mail-in")
record MailInSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String address,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Palier-pris") String taken,
        @DefaultValue("Palier-refus") String refused,
        @DefaultValue("1m") Duration poll,
        @DefaultValue("") String authservId,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("50") int attachments) {

    boolean isOn() {
        return !host.isBlank();
    }

    String mailbox() {
        return address.isBlank() ? username : address;
    }
}
