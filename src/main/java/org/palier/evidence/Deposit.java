package org.palier.evidence;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it arrives.
 *
 * @param title what people call it; the file's name when absent
 * @param type the code of its document type, if known
 * @param content read once, never whole in memory
 */
public record Deposit(
        String fileName, @Nullable String title, @Nullable String type, InputStream content) {}
