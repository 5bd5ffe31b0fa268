package org.palier.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.ReadGrant;

/**
 * One thing that a dossier misses before it can be sent.
 *
 * @param code a message key, {@code dossier.missing.*}
 * @param where the page on which it is mended, when that is not the dossier's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Missing(
        String criterion, String code, @Nullable String where) {

    Missing(String criterion, String code) {
        this(criterion, code, null);
    }

    /** A version that the lead must mask or release first. */
    static Missing held(String criterion, ReadGrant.Readable version) {
        return new Missing(
                criterion,
                "dossier.missing.held",
                "/documents/" + version.document() + "/versions/" + version.version() + "#findings");
    }
}
