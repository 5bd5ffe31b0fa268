package org.palier.evidence;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.evidence.parser.Objection;
import org.palier.shared.Page;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts as the intake kept them beside their versions. */
@Component
class StoredTexts implements Texts, Trace {

    private static final List<DocumentState> CONCLUDED = List.of(DocumentState.READY, DocumentState.UNREADABLE);

    private static final List<String> REFUSED = Stream.of(Objection.values())
            .filter(Objection::isRefused)
            .map(Objection::key)
            .toList();
    private static final UUID FIRST = new UUID(0, 0);
    private static final Limit SOME = Limit.of(Page.SIZE);

    private final VersionRepository versions;
    private final TextRepository texts;

    StoredTexts(VersionRepository versions, TextRepository texts) {
        this.versions = versions;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReadText> after(@Nullable Readable last) {
        var found = last == null
                ? versions.after(FIRST, 0, CONCLUDED, REFUSED, SOME)
                : versions.after(last.document().value(), last.version(), CONCLUDED, REFUSED, SOME);
        var words = words(found);
        return found.stream()
                .map(version -> new ReadText(version, words.getOrDefault(id(version), "")))
                .toList();
    }

    @Override
    public long count() {
        return versions.count(CONCLUDED);
    }

    @Override
    public List<String> erase(DocumentId document) {
        texts.erase(document);
        return List.of();
    }

    private Map<VersionId, String> words(List<VersionView> versions) {
        return texts.findByIdIn(versions.stream().map(StoredTexts::id).toList()).stream()
                .collect(toMap(DocumentText::id, DocumentText::words));
    }

    private static VersionId id(VersionView version) {
        return new VersionId(version.document(), version.version());
    }
}
