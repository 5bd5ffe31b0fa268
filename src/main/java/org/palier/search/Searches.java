package org.palier.search;

import org.palier.membership.Actor;
import org.palier.shared.Page;

/** Everything that can be looked for. */
public interface Searches {

    /**
     * The documents that hold all of these words in their title, file name or text, of those that the person may read.
     *
     * @param words as they were typed; nothing is found without any
     */
    Page<Hit> find(Actor reader, String words, int page);
}
