package org.palier.audit;

import java.util.Map;

/**
 * Something was done; whoever publishes it inside the transaction of the act has it in the journal.
 *
 * @param chain the structure's code, or {@link Journal#NETWORK}
 * @param subject the id of what was acted upon
 * @param actor the username of who acted, or {@code palier} for the service itself
 * @param act the past participle of the verb with its module, for instance {@code dossier.submitted}
 * @param details what else is to be remembered; never personal data, never the content of a document
 */
public record Acted(String chain, String subject, String actor, String act, Map<String, String> details) {}
