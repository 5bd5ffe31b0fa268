package org.palier.evidence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.Kinds;

/**
 * What is written on a deposit, cleaned.
 *
 * @param document to which it is a further version; a new document when absent
 */
record Label(
        @Nullable DocumentId document,
        String fileName,
        String title,
        @Nullable String type) {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    static Label of(@Nullable DocumentId document, Deposit deposit) {
        var fileName = FileNames.clean(deposit.fileName());
        var extension = FileNames.extension(fileName);
        if (!Kinds.extensions().contains(extension)) {
            throw EvidenceRefusals.extension(extension);
        }
        return new Label(document, fileName, title(deposit, fileName), type(deposit));
    }

    private static String title(Deposit deposit, String fileName) {
        var title = deposit.title() == null ? "" : FileNames.line(deposit.title());
        return title.isEmpty() ? fileName : FileNames.cut(title);
    }

    private static @Nullable String type(Deposit deposit) {
        var type = deposit.type() == null ? "" : deposit.type().strip();
        if (type.isEmpty()) {
            return null;
        }
        if (!TYPE.matcher(type).matches()) {
            throw EvidenceRefusals.type();
        }
        return type;
    }
}
