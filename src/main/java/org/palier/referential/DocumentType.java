package org.palier.referential;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document that may prove a criterion.
 *
 * @param validityMonths how old it may be to count as a proof, in months
 * @param retention how long it is to be kept; absent when for ever or when nothing says so
 */
public record DocumentType(
        String code,
        Text label,
        Sharing sharing,
        int validityMonths,
        @Nullable Period retention) {}
