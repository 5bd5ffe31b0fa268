package org.palier.audit;

import java.util.Map;
import org.palier.shared.Page;

/** The journal: a hash chain of every act, one chain a structure, written in the transaction of the act itself. */
public interface Journal {

    /** The chain of the acts that belong to no structure. */
    String NETWORK = "network";

    /**
     * Appends an act to a chain. Must be called inside the transaction of the act.
     *
     * @param chain the structure's code, or {@link #NETWORK}
     * @param subject the id of what was acted upon: a dossier's, a document's, a person's
     * @param actor the username of who acted, or {@code palier} for the service itself
     * @param act the past participle of the verb with its module, for instance {@code dossier.submitted}
     * @param details what else is to be remembered; never personal data, never the content of a document
     */
    void record(String chain, String subject, String actor, String act, Map<String, String> details);

    /** How many acts upon one subject a page holds: the whole life of most dossiers. */
    int ABOUT = 200;

    /** The acts upon one subject, oldest first. */
    Page<JournalEntry> about(String subject, int page);

    /** The acts of one chain, newest first. */
    Page<JournalEntry> chain(String chain, int page);

    /** Recomputes every chain and finds the first broken entry. */
    Verification verify();
}
