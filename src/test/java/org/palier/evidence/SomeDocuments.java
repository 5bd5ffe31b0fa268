package org.palier.evidence;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.palier.demo.SampleDocuments;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;

/** People of structures and the documents that they deposit, by the verbs themselves. */
class SomeDocuments {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Documents documents;
    private final Intake intake;

    SomeDocuments(Documents documents, Intake intake) {
        this.documents = documents;
        this.intake = intake;
    }

    /** Somebody with this role in a structure of its own. */
    static Actor somebody(Role role) {
        return somebody(role, StructureId.of("e" + NUMBER.incrementAndGet()));
    }

    static Actor somebody(Role role, StructureId structure) {
        var username = "personne" + NUMBER.incrementAndGet() + "@exemple.fr";
        return new Actor(PersonId.next(), username, "Personne de l’exemple", structure, Set.of(role), false);
    }

    static StructureId structure(Actor actor) {
        return java.util.Objects.requireNonNull(actor.structure());
    }

    /** A PDF unlike any other. */
    static byte[] aPdf() {
        return SampleDocuments.pdf(
                "Livret d’accueil " + NUMBER.incrementAndGet(),
                List.of("Chaque personne recrutée reçoit ce livret à son arrivée et le lit avec son encadrante."));
    }

    static Deposit deposit(String fileName, byte[] bytes) {
        return new Deposit(fileName, null, null, new ByteArrayInputStream(bytes));
    }

    Receipt receive(Actor by, String fileName, byte[] bytes) {
        return documents.receive(by, structure(by), deposit(fileName, bytes));
    }

    /** Deposits a file and walks it through the intake, up to where its pages are still to be drawn. */
    VersionView concluded(Actor by, String fileName, byte[] bytes) {
        var received = receive(by, fileName, bytes).version();
        var outcome = intake.inspect(received.document(), received.version());
        intake.index(received.document(), received.version());
        intake.conclude(received.document(), received.version(), outcome);
        return documents.version(by, received.document(), received.version());
    }

    /** The same, to the intake's end. */
    VersionView inspected(Actor by, String fileName, byte[] bytes) {
        var view = concluded(by, fileName, bytes);
        if (view.state() != DocumentState.QUARANTINED) {
            intake.preview(view.document(), view.version());
        }
        return view;
    }
}
