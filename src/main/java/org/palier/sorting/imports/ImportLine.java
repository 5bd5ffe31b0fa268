package org.palier.sorting.imports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;

/** One line of an import: a file, what the table says of it, and what becomes of it. */
@Entity
@Table(name = "sorting_import_line")
class ImportLine {

    private static final int ENOUGH = 3;

    /** The import and the line's place in it. */
    @Embeddable
    record Key(
            @AttributeOverride(name = "value", column = @Column(name = "batch"))
            ImportId batch,

            int number) {}

    @EmbeddedId
    private Key key;

    private int line;
    private String file;
    private @Nullable Integer entry;
    private @Nullable String path;
    private @Nullable String sha256;
    private @Nullable String title;
    private @Nullable String type;
    private @Nullable LocalDate dated;
    private String criteria;
    private String proposed;
    private String accepted;
    private String tied;

    @Enumerated(EnumType.STRING)
    private Fate fate;

    private @Nullable String reason;
    private boolean noted;
    private String notes;
    private @Nullable UUID document;
    private int attempts;

    @SuppressWarnings("NullAway.Init")
    protected ImportLine() {}

    ImportLine(ImportId batch, int number, Tried tried) {
        this.key = new Key(batch, number);
        this.line = tried.line();
        this.file = tried.file();
        if (tried.entry() != null) {
            this.entry = tried.entry().number();
            this.path = tried.entry().path();
            this.sha256 = tried.entry().sha256();
        }
        this.title = tried.said().title();
        this.type = tried.said().type();
        this.dated = tried.said().dated();
        this.criteria = String.join(" ", tried.said().criteria());
        this.proposed = String.join(" ", tried.said().proposed());
        this.accepted = String.join(" ", tried.said().accepted());
        this.tied = "";
        this.fate = tried.fate();
        this.reason = tried.reason() == null ? null : Note.written(List.of(tried.reason()));
        this.document = tried.document() == null ? null : tried.document().value();
        note(tried.said().notes());
    }

    Key key() {
        return key;
    }

    Fate fate() {
        return fate;
    }

    /** The file's place in the archive. */
    int entry() {
        return entry == null ? -1 : entry;
    }

    String path() {
        return path == null ? file : path;
    }

    String sha256() {
        return sha256 == null ? "" : sha256;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    LocalDate dated() {
        return dated;
    }

    /** The criteria that it is to prove: those of the table, and of the proposed ones those that are kept. */
    List<String> wanted() {
        List<String> codes = new ArrayList<>(words(criteria));
        words(accepted).stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes;
    }

    /** Keeps of what is proposed these, and no other. */
    void accept(Collection<String> codes) {
        accepted = String.join(
                " ", words(proposed).stream().filter(codes::contains).toList());
    }

    void acceptAll() {
        accepted = proposed;
    }

    void done(Fate outcome, DocumentId imported, List<String> to, List<Note> also) {
        fate = outcome;
        document = imported.value();
        tied = String.join(" ", to);
        List<Note> all = new ArrayList<>(Note.read(notes));
        all.addAll(also);
        note(all);
    }

    void fail(Note why) {
        fate = Fate.FAILED;
        reason = Note.written(List.of(why));
    }

    /** Whether it has been tried so often that it will not do. */
    boolean wasTriedInVain() {
        return ++attempts >= ENOUGH;
    }

    private void note(List<Note> all) {
        notes = Note.written(all.stream().distinct().toList());
        noted = !notes.isEmpty();
    }

    LineView view() {
        return new LineView(
                key.number,
                line,
                file,
                title,
                type,
                dated,
                words(criteria),
                words(proposed),
                words(accepted),
                words(tied),
                fate,
                reason == null ? null : Note.read(reason).get(0),
                Note.read(notes),
                document == null ? null : new DocumentId(document));
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" ", -1));
    }
}
