package org.palier.dossier;

import org.jspecify.annotations.Nullable;

/** The level of the theme by the structure, its binôme and its board; each absent while criteria miss theirs. */
public record ThemeLevel(
        @Nullable Integer claimed,
        @Nullable Integer reviewed,
        @Nullable Integer adopted) {}
