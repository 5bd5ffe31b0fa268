package org.palier.sorting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document to be tied to several criteria in one gesture.
 *
 * @param type the code of its document type; as it was when absent
 * @param cleared the lead's word that nothing personal shows
 */
public record Filing(List<Target> targets, @Nullable String type, boolean cleared) {}
