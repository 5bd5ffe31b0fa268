package org.palier.sorting.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.Arrivals;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.palier.sorting.Choice;
import org.palier.sorting.Filing;
import org.palier.sorting.Sorting;
import org.palier.sorting.Target;
import org.palier.sorting.Waiting;
import org.palier.workflow.SomeCampaigns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Documents that come in by mail, from a real mail server. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail-in;LOCK_TIMEOUT=10000",
            "palier.data=target/data/mail-in",
            "palier.mail-in.host=127.0.0.1",
            "palier.mail-in.tls=false",
            "palier.mail-in.username=palier@exemple.fr",
            "palier.mail-in.password=secret",
            "palier.mail-in.authserv-id=mx.palier.fr",
            "palier.mail-in.poll=300ms",
            "palier.evidence.max-size=2MB"
        })
@Import(SomeCampaigns.class)
@DirtiesContext
class MailInTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private static final GreenMailUser MAILBOX;

    static {
        SERVER.start();
        MAILBOX = SERVER.setUser("palier@exemple.fr", "palier@exemple.fr", "secret");
    }

    @Autowired
    MailAddresses addresses;

    @Autowired
    Sorting sorting;

    @Autowired
    Journal journal;

    @Autowired
    SomeCampaigns campaigns;

    StructureId structure;
    Actor lead;
    String address;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) {
        settings.add("palier.mail-in.port", () -> SERVER.getImap().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void anAddress() {
        structure = campaigns.begunDaysAgo(1).structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
        address = addresses.of(lead).orElseThrow();
    }

    @Test
    void takesTheAttachmentsOfSomebodyOfTheStructure() throws Exception {
        assertThat(address).matches("palier\\+[a-z0-9]{16}@exemple\\.fr");
        deliver(mail(lead.username(), address, pdf("Livret d’accueil.pdf"), pdf("charte.pdf")));
        assertThat(titles()).containsExactlyInAnyOrder("Livret d’accueil.pdf", "charte.pdf");
        assertThat(count("Palier-pris")).isPositive();
        assertThat(acts()).contains("sorting.mail-read");
    }

    @Test
    void makesNoDuplicatesOfAMessageThatComesTwice() throws Exception {
        MimeMessage once = mail(lead.username(), address, pdf("livret.pdf"));
        deliver(once);
        deliver(once);
        byte[] same = SampleDocuments.pdf("Même pièce " + structure, List.of("Les mêmes octets."));
        deliver(mail(lead.username(), address, part("a.pdf", same)));
        deliver(mail(lead.username(), address, part("b.pdf", same)));
        assertThat(titles()).containsExactlyInAnyOrder("livret.pdf", "a.pdf");
    }

    @Test
    void refusesStrangersAndKeepsTheirMessages() throws Exception {
        int before = count("Palier-refus");
        Actor stranger = campaigns.person(campaigns.begunDaysAgo(1).structures().get(0), Set.of(Role.LEAD));
        Actor member = campaigns.person(structure, Set.of(Role.MEMBER));
        deliver(mail(stranger.username(), address, pdf("a.pdf")));
        deliver(mail(member.username(), address, pdf("b.pdf")));
        deliver(mail(lead.username(), "palier+rien@exemple.fr", pdf("d.pdf")));
        deliver(mail(lead.username(), address));
        assertThat(titles()).isEmpty();
        assertThat(count("Palier-refus")).isEqualTo(before + 4);
        assertThat(reasons()).contains("sender", "no-attachment");
    }

    @Test
    void leavesAMessageForWhichThereIsNoRoomUntilThereIs(
            @Autowired MailRounds rounds,
            @Autowired MailLedger ledger,
            @Autowired People people,
            @Autowired Documents documents,
            @Autowired Arrivals arrivals,
            @Autowired MailInSettings settings)
            throws Exception {
        int taken = count("Palier-pris");
        Documents full = (Documents) Proxy.newProxyInstance(
                Documents.class.getClassLoader(), new Class<?>[] {Documents.class}, (any, verb, arguments) -> {
                    try {
                        return Files.write(Path.of("/dev/full"), new byte[1], StandardOpenOption.WRITE);
                    } catch (IOException noRoom) {
                        throw new UncheckedIOException(noRoom);
                    }
                });
        rounds.stop();
        try {
            MAILBOX.deliver(mail(lead.username(), address, pdf("livret.pdf")));
            new Mailbox(new MailDesk(addresses, ledger, people, full, arrivals, settings), settings).look();
            assertThat(count("INBOX")).isEqualTo(1);
            assertThat(reasons()).containsOnly("");
            new Mailbox(new MailDesk(addresses, ledger, people, documents, arrivals, settings), settings).look();
            assertThat(titles()).containsExactly("livret.pdf");
            assertThat(count("Palier-pris")).isEqualTo(taken + 1);
        } finally {
            rounds.start();
        }
    }

    @Test
    void letsWhatNoServerVouchesForWaitUntilSomebodyConfirmsIt() throws Exception {
        MimeMessage forged = mail(lead.username(), address, pdf("c.pdf"));
        forged.setHeader("Authentication-Results", "mx.exemple.fr; spf=pass; dkim=pass; dmarc=pass");
        deliver(forged);
        Waiting waiting = sorting.waiting(lead, structure, 0).items().get(0);
        assertThat(waiting.unconfirmed()).isEqualTo(lead.username());
        assertThat(waiting.receivedFrom()).isEqualTo(lead.username());
        assertThat(acts()).contains("evidence.received-unconfirmed").doesNotContain("evidence.received");
        assertThat(file(waiting)).isEqualTo("evidence.refusal.unconfirmed");
        sorting.confirm(lead, waiting.document());
        assertThat(acts()).contains("evidence.sender-confirmed");
        assertThat(sorting.waiting(lead, structure, 0).items().get(0).unconfirmed())
                .isNull();
        assertThat(file(waiting)).isNull();
    }

    private @Nullable String file(Waiting waiting) {
        Choice open = sorting.open(lead, structure).get(0);
        Target target = new Target(open.dossier().toString(), open.criterion().code());
        Refusal refusal = sorting.file(lead, waiting.document(), new Filing(List.of(target), null, false))
                .get(0)
                .refusal();
        return refusal == null ? null : refusal.code();
    }

    @Test
    void takesFiftyAttachmentsAndRefusesAMessageWithMore() throws Exception {
        MimeBodyPart[] fifty = new MimeBodyPart[50];
        for (int each = 0; each < fifty.length; each++) {
            fifty[each] = part(each + ".txt", ("Note " + each + " de " + structure).getBytes(StandardCharsets.UTF_8));
        }
        deliver(mail(lead.username(), address, fifty));
        assertThat(sorting.count(lead, structure)).isEqualTo(50);
        MimeBodyPart[] more = java.util.Arrays.copyOf(fifty, 51);
        more[50] = pdf("une-de-trop.pdf");
        deliver(mail(lead.username(), address, more));
        assertThat(sorting.count(lead, structure)).isEqualTo(50);
        assertThat(reasons()).contains("too-many-attachments");
    }

    @Test
    void takesWhatItMayOfAMessageAndSaysWhatItDidNot() throws Exception {
        int before = count("Palier-refus");
        deliver(mail(
                lead.username(),
                address,
                part("macro.exe", new byte[] {1}),
                part("lourd.pdf", new byte[3_000_000]),
                part("vide.pdf", new byte[0]),
                pdf("livret.pdf")));
        assertThat(titles()).containsExactly("livret.pdf");
        assertThat(reasons())
                .contains("evidence.refusal.extension", "evidence.refusal.too-large", "evidence.refusal.empty");
        assertThat(count("Palier-refus")).isEqualTo(before + 1);
    }

    @Test
    void doesNotLetOneStructureWaitForAllTheMessagesOfAnother() throws Exception {
        StructureId other = campaigns.begunDaysAgo(1).structures().get(0);
        Actor lone = campaigns.person(other, Set.of(Role.LEAD));
        String theirs = addresses.of(lone).orElseThrow();
        for (int each = 0; each < 30; each++) {
            byte[] note = ("Note " + each + " de " + structure).getBytes(StandardCharsets.UTF_8);
            MAILBOX.deliver(mail(lead.username(), address, part(each + ".txt", note)));
        }
        deliver(mail(lone.username(), theirs, part("a.txt", other.value().getBytes(StandardCharsets.UTF_8))));
        List<String> taken = recipients("Palier-pris");
        assertThat(taken.subList(taken.indexOf(theirs), taken.size())).contains(address);
    }

    @Test
    void receivesNothingMoreByTheFormerAddress() throws Exception {
        addresses.renew(lead);
        assertThat(addresses.of(lead).orElseThrow()).isNotEqualTo(address);
        deliver(mail(lead.username(), address, pdf("livret.pdf")));
        assertThat(titles()).isEmpty();
        assertThat(acts()).contains("sorting.address-renewed");
    }

    /** Brings a message into the mailbox, and waits until the service has put it elsewhere. */
    private static void deliver(MimeMessage message) throws Exception {
        MAILBOX.deliver(message);
        await().atMost(Duration.ofSeconds(90)).until(() -> count("INBOX") == 0);
    }

    private static MimeMessage mail(String from, String to, MimeBodyPart... attachments) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Nos pièces");
        message.setHeader(
                "Authentication-Results", "mx.palier.fr; dkim=pass header.d=" + from.substring(from.indexOf('@') + 1));
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Bonjour, voici nos pièces.", "UTF-8");
        MimeMultipart parts = new MimeMultipart(text);
        for (MimeBodyPart attachment : attachments) {
            parts.addBodyPart(attachment);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private MimeBodyPart pdf(String name) throws MessagingException {
        return part(name, SampleDocuments.pdf(name + structure, List.of("Une pièce de " + structure + ".")));
    }

    private static MimeBodyPart part(String name, byte[] bytes) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource(bytes, "application/octet-stream")));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setFileName(name);
        return part;
    }

    private static int count(String folder) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", SERVER.getImap().getPort(), "palier@exemple.fr", "secret");
            Folder asked = store.getFolder(folder);
            return asked.exists() ? asked.getMessageCount() : 0;
        }
    }

    private static List<String> recipients(String folder) throws MessagingException {
        List<String> all = new ArrayList<>();
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", SERVER.getImap().getPort(), "palier@exemple.fr", "secret");
            Folder asked = store.getFolder(folder);
            asked.open(Folder.READ_ONLY);
            for (Message message : asked.getMessages()) {
                all.add(message.getRecipients(Message.RecipientType.TO)[0].toString());
            }
        }
        return all;
    }

    private List<String> titles() {
        return sorting.waiting(lead, structure, 0).items().stream()
                .map(Waiting::title)
                .toList();
    }

    private List<String> acts() {
        return journal.chain(structure.value(), 0).items().stream()
                .map(JournalEntry::act)
                .toList();
    }

    private List<String> reasons() {
        return journal.chain(structure.value(), 0).items().stream()
                .map(entry -> entry.details().getOrDefault("reason", ""))
                .toList();
    }
}
