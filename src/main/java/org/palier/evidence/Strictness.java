package org.palier.evidence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.palier.referential.DocumentType;
import org.palier.referential.Referentials;
import org.palier.referential.Sharing;
import org.springframework.stereotype.Component;

/** Which of two types of document goes less far beyond its structure. */
@Component
public class Strictness {

    private final Referentials referentials;

    Strictness(Referentials referentials) {
        this.referentials = referentials;
    }

    /** The stricter of both, the first where they are equally strict; a type is stricter than none. */
    public @Nullable String stricter(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        return sharing(other).compareTo(sharing(one)) > 0 ? other : one;
    }

    /** The strictest that any referential knows, because the dossiers of a structure may stand under several. */
    private Sharing sharing(String type) {
        return referentials.all().stream()
                .flatMap(id -> referentials.get(id).documentType(type).stream())
                .map(DocumentType::sharing)
                .max(Comparator.naturalOrder())
                .orElse(Sharing.DIRECT);
    }
}
