package org.palier.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.ReadGrant.Readable;

/** The texts of all documents, for a module above that writes its index anew. */
public interface Texts {

    /** A version whose intake ended well, and what could be read of it; empty when nothing could. */
    record ReadText(VersionView version, String text) {

        public Readable key() {
            return new Readable(version.document(), version.version());
        }
    }

    /**
     * The next versions after this one, or the first, that are READY or UNREADABLE, or are about to be because they are read;
     * in the order of their documents, oldest version first, whoever's they are.
     */
    List<ReadText> after(@Nullable Readable last);

    /** How many versions are READY or UNREADABLE. */
    long count();
}
