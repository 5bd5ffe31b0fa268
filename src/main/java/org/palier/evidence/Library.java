package org.palier.evidence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;

/** Everything that a structure does with its documents as a whole: find, name, retire, compare. */
public interface Library {

    /** Whether a document proves something yet. */
    enum Usage {
        ANY,
        USED,
        UNUSED
    }

    /**
     * Which documents are wanted.
     *
     * @param words of the title or file name; all when blank
     * @param type the code of a document type; all when blank
     * @param retired those that were retired, instead of the others
     */
    record Filter(String words, String type, Collection<DocumentState> states, Usage usage, boolean retired) {

        public static Filter of(
                @Nullable String words,
                @Nullable String type,
                @Nullable DocumentState state,
                @Nullable Usage usage,
                boolean retired) {
            return new Filter(
                    words == null ? "" : words,
                    type == null ? "" : type,
                    state == null ? EnumSet.allOf(DocumentState.class) : EnumSet.of(state),
                    usage == null ? Usage.ANY : usage,
                    retired);
        }
    }

    /** A version of another document of the structure whose text is almost the same. */
    record Alike(VersionView version, int percent) {}

    /** The latest versions of the wanted documents, the newest first. */
    Page<VersionView> find(Actor reader, StructureId structure, Filter filter, int page);

    /** Gives a document another title or type; what is absent stays, an empty type is none. */
    VersionView rename(Actor by, DocumentId document, @Nullable String title, @Nullable String type);

    /** Takes a document out of the lists and choices; it stays readable, and what a dossier froze stays. */
    void retire(Actor by, DocumentId document);

    /** Puts a retired document back. */
    void restore(Actor by, DocumentId document);

    /** Whether it is retired; for somebody who may read it. */
    boolean isRetired(Actor reader, DocumentId document);

    /** Two versions beside each other, for someone who may read both. */
    Comparison compare(Actor reader, DocumentId document, int from, int to);

    /** The documents of the structure that are almost the same text, the closest first; for its own people. */
    List<Alike> alike(Actor reader, DocumentId document, int version);
}
