package org.palier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said with bytes of a document that is known already. It counts where nobody had said it, and a type also where it is
 * stricter, because otherwise what may never be shared could be by having arrived once without its type.
 */
@Component
class KnownBytes {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final Strictness strictness;
    private final Errands errands;
    private final Journal journal;

    KnownBytes(
            DocumentRepository documents,
            VersionRepository versions,
            Strictness strictness,
            Errands errands,
            Journal journal) {
        this.documents = documents;
        this.versions = versions;
        this.strictness = strictness;
        this.errands = errands;
        this.journal = journal;
    }

    /** Settles it in the transaction of the deposit; the search hears of it within a minute. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt settle(String by, Label label, VersionView known, boolean duplicate) {
        if (label.unconfirmed() != null) {
            return new Receipt(known, duplicate); // because nobody of the structure has said anything yet
        }
        var document = documents.lock(known.document()).orElseThrow(Refusal::unknown);
        var differs = new ArrayList<Receipt.Difference>();
        var title = title(document, label.said(), known.fileName(), differs);
        var type = type(document, said(label), differs);
        if (!title.equals(document.title()) || (type != null && !type.equals(document.type()))) {
            document.rename(title, type);
            errands.ask(document.id(), document.structure(), Errands.Kind.REINDEX);
            record(by, document, "evidence.renamed");
        }
        if (document.confirm()) {
            record(by, document, "evidence.sender-confirmed");
        }
        documents.save(document);
        versions.flush();
        return new Receipt(
                versions.view(new VersionId(known.document(), known.version())).orElseThrow(Refusal::unknown),
                duplicate,
                List.copyOf(differs),
                false);
    }

    /** A file named as a version of a document is said to be of that document's type too. */
    private @Nullable String said(Label label) {
        var named = label.document() == null
                ? null
                : documents.findById(label.document()).map(Document::type).orElse(null);
        return strictness.stricter(label.type(), named);
    }

    private static String title(
            Document document, @Nullable String said, String fileName, List<Receipt.Difference> differs) {
        if (said == null || said.equals(document.title())) {
            return document.title();
        }
        if (document.title().equals(fileName)) {
            return said;
        }
        differs.add(new Receipt.Difference(Receipt.Field.TITLE, document.title(), said));
        return document.title();
    }

    private @Nullable String type(Document document, @Nullable String said, List<Receipt.Difference> differs) {
        var known = document.type();
        var holds = strictness.stricter(known, said);
        if (said != null && known != null && !said.equals(holds)) {
            differs.add(new Receipt.Difference(Receipt.Field.TYPE, known, said));
        }
        return holds;
    }

    private void record(String by, Document document, String act) {
        journal.record(document.structure().value(), document.id().toString(), by, act, Map.of());
    }
}
