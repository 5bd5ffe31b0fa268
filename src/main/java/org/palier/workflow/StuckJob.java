package org.palier.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process that gave up after its last try.
 *
 * @param process the id of its process
 * @param step what it is called there
 * @param subject the id of the document or dossier that it is about
 * @param why the message of its last failure
 */
public record StuckJob(
        String id,
        String process,
        String step,
        @Nullable String subject,
        @Nullable String why,
        Instant since) {}
