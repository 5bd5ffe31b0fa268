package org.palier.sorting.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palier.referential.DocumentType;
import org.palier.referential.Referentials;
import org.springframework.stereotype.Component;

/** The document types of the newest referential. */
@Component("sortingTypes")
class Types {

    private final Referentials referentials;

    Types(Referentials referentials) {
        this.referentials = referentials;
    }

    List<DocumentType> all() {
        return referentials.all().stream()
                .limit(1)
                .flatMap(newest -> referentials.get(newest).documentTypes().stream())
                .toList();
    }

    Map<String, DocumentType> byCode() {
        return all().stream().collect(Collectors.toMap(DocumentType::code, Function.identity()));
    }
}
