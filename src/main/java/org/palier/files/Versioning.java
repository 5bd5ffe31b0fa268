package org.palier.files;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.VersioningConfiguration;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether a bucket keeps versions, remembered for some minutes so that it is not asked at every removal. */
class Versioning {

    /** What the store says of it. */
    enum Kept {
        NONE,
        EVERY,
        /** It does not tell us. */
        UNKNOWN
    }

    /** How the store is asked. */
    interface Question {
        VersioningConfiguration.Status ask() throws MinioException;
    }

    /** What a store answers that knows no versions. */
    private static final Set<String> NOT_KNOWN = Set.of("NotImplemented", "MethodNotAllowed", "InvalidRequest");

    private static final Duration FOR_LONG = Duration.ofMinutes(5);

    /** Because what is removed while it is wrongly believed leaves its versions. */
    private static final Duration FOR_SHORT = Duration.ofMinutes(1);

    /** What was answered, and until when that is believed. */
    private record Answer(Kept kept, long until) {}

    private final Question question;
    private final LongSupplier nanos;
    private volatile @Nullable Answer last;

    Versioning(Question question, LongSupplier nanos) {
        this.question = question;
        this.nanos = nanos;
    }

    Kept kept() throws MinioException {
        var known = last;
        if (known != null && nanos.getAsLong() - known.until() < 0) {
            return known.kept();
        }
        var kept = asked();
        last = new Answer(kept, nanos.getAsLong() + (kept == Kept.NONE ? FOR_SHORT : FOR_LONG).toNanos());
        return kept;
    }

    private Kept asked() throws MinioException {
        try {
            var status = question.ask();
            var ever = status == VersioningConfiguration.Status.ENABLED
                    || status == VersioningConfiguration.Status.SUSPENDED;
            return ever ? Kept.EVERY : Kept.NONE;
        } catch (ErrorResponseException answer) {
            var code = answer.errorResponse().code();
            if (NOT_KNOWN.contains(code)) {
                return Kept.NONE;
            }
            if (code.equals(Faults.DENIED)) {
                return Kept.UNKNOWN;
            }
            throw answer;
        }
    }
}
