package org.palier.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as it is looked at: its pages as pictures.
 *
 * @param reason message key that says why there are none, or not all
 */
public record Preview(@Nullable String reason, List<Page> pages) {

    static final String PENDING = "evidence.preview.pending";

    /** Whether the pages are still on their way: they come by themselves. */
    public boolean isPending() {
        return PENDING.equals(reason);
    }

    /** A page from 1, and how large its picture is, in pixels. */
    public record Page(int page, int width, int height) {}
}
