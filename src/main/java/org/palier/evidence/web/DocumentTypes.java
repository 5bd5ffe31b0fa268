package org.palier.evidence.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.referential.DocumentType;
import org.palier.referential.Referentials;
import org.springframework.stereotype.Component;

/** The document types that a deposit may be given: those of the newest referential, if there is one. */
@Component
class DocumentTypes {

    private final Referentials referentials;

    DocumentTypes(Referentials referentials) {
        this.referentials = referentials;
    }

    List<DocumentType> all() {
        return referentials.all().stream()
                .limit(1)
                .flatMap(newest -> referentials.get(newest).documentTypes().stream())
                .toList();
    }

    /** The type of this code, or nothing where the referential no longer has it. */
    @Nullable
    DocumentType of(@Nullable String code) {
        return (code == null ? List.<DocumentType>of() : all())
                .stream().filter(type -> type.code().equals(code)).findFirst().orElse(null);
    }
}
