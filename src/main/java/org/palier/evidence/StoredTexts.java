package org.palier.evidence;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.palier.shared.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts as the intake kept them beside their versions. */
@Component
class StoredTexts implements Texts, Trace {

    private static final List<DocumentState> CONCLUDED = List.of(DocumentState.READY, DocumentState.UNREADABLE);

    private final VersionRepository versions;
    private final TextRepository texts;

    StoredTexts(VersionRepository versions, TextRepository texts) {
        this.versions = versions;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ReadText> page(int page) {
        var found = versions.in(CONCLUDED, PageRequest.of(page, Page.SIZE));
        var words = words(found.getContent());
        var items = found.getContent().stream()
                .map(version -> new ReadText(version, words.getOrDefault(id(version), "")))
                .toList();
        return new Page<>(items, page, found.getTotalElements(), Page.SIZE);
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
