package org.palier.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;

/** Everything that can be done with the dates of documents. */
public interface Datings {

    /** A document whose latest version has an end of validity. */
    record Expiring(DocumentId document, int version, StructureId structure, String title, LocalDate validUntil) {}

    /** The dates of a version, for someone who may read it. */
    VersionDates of(Actor reader, DocumentId document, int version);

    /** Accepts the proposal, or says it better; an absent day is none. */
    VersionDates confirm(
            Actor by, DocumentId document, int version, @Nullable LocalDate dated, @Nullable LocalDate validUntil);

    /** The day of a version as whoever brings it says it; nothing where its dates are confirmed already. */
    void say(Actor by, DocumentId document, int version, LocalDate dated);

    /** The dates of these versions, in one statement; for modules above, which guard them by their own rights. */
    Map<ReadGrant.Readable, VersionDates> lookUp(Collection<ReadGrant.Readable> versions);

    /** The documents whose latest version ends between these days, both included, the first to end first. */
    List<Expiring> ending(LocalDate from, LocalDate to);

    /** Those of these documents whose latest version has an end of validity, in one statement. */
    List<Expiring> ending(Collection<DocumentId> documents);
}
