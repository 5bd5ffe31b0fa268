package org.palier.evidence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.Kinds;
import org.palier.shared.PlainText;

/**
 * What is written on a deposit, cleaned.
 *
 * @param document to which it is a further version; a new document when absent
 * @param said what people call it, as far as somebody said so
 * @param maskedFrom the version that it shows with parts painted black, if it is one of those
 * @param unconfirmed who is said to have sent it, where that is not certain
 */
record Label(
        @Nullable DocumentId document,
        String fileName,
        @Nullable String said,
        @Nullable String type,
        @Nullable Integer maskedFrom,
        @Nullable String unconfirmed) {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    static Label of(@Nullable DocumentId document, Deposit deposit) {
        var fileName = FileNames.clean(deposit.fileName());
        var extension = FileNames.extension(fileName);
        if (!Kinds.extensions().contains(extension)) {
            throw EvidenceRefusals.extension(extension);
        }
        return new Label(document, fileName, said(deposit), knownType(deposit.type()), null, null);
    }

    /** Of what may come from somebody else than it says. */
    static Label unconfirmed(String sender, Deposit deposit) {
        var label = of(null, deposit);
        return new Label(null, label.fileName, label.said, label.type, null, FileNames.cut(FileNames.line(sender)));
    }

    /** Of the version that comes of painting parts of another black; named by the title, because a file's name says more. */
    static Label masked(VersionView original) {
        var extension = FileNames.extension(original.title());
        var bare = extension.isEmpty()
                ? original.title()
                : original.title().substring(0, original.title().length() - extension.length() - 1);
        var fileName = FileNames.clean(bare.replace('/', '-').replace('\\', '-') + " (masqué).pdf");
        return new Label(original.document(), fileName, null, original.type(), original.version(), null);
    }

    /** What it is called: the file's name where nobody said. */
    String title() {
        return said == null ? fileName : said;
    }

    private static @Nullable String said(Deposit deposit) {
        var title = deposit.title() == null ? "" : FileNames.line(deposit.title());
        return PlainText.says(title) ? FileNames.cut(title) : null;
    }

    /** A title that a document may be given. */
    static String title(String typed) {
        var title = FileNames.line(typed);
        if (!PlainText.says(title)) {
            throw EvidenceRefusals.title();
        }
        return FileNames.cut(title);
    }

    /** A type that a document may be given; none when empty. */
    static @Nullable String knownType(@Nullable String typed) {
        var type = typed == null ? "" : typed.strip();
        return type.isEmpty() ? null : checked(type);
    }

    /** The code of a type, as it may be written. */
    static String checked(String type) {
        if (!TYPE.matcher(type).matches()) {
            throw EvidenceRefusals.type();
        }
        return type;
    }
}
