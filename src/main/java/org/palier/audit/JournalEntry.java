package org.palier.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One act.
 *
 * @param position its place in the chain, from 1
 * @param hash SHA-256, in hexadecimal, of the former entry's hash and everything else in this one
 */
public record JournalEntry(
        String chain,
        long position,
        Instant at,
        String actor,
        String act,
        String subject,
        Map<String, String> details,
        String hash) {}
