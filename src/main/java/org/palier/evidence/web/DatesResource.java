package org.palier.evidence.web;

import org.jspecify.annotations.Nullable;
import org.palier.evidence.Datings;
import org.palier.evidence.DocumentId;
import org.palier.evidence.VersionDates;
import org.palier.membership.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dates of a version over the API. */
@RestController
@RequestMapping("/api/documents/{id}/versions/{number}/dates")
class DatesResource {

    /** The days as they should be; an absent one is none. */
    record Dates(@Nullable String dated, @Nullable String validUntil) {}

    private final Datings datings;

    DatesResource(Datings datings) {
        this.datings = datings;
    }

    @GetMapping
    VersionDates of(Actor actor, @PathVariable String id, @PathVariable int number) {
        return datings.of(actor, DocumentId.of(id), number);
    }

    @PostMapping
    VersionDates confirm(Actor actor, @PathVariable String id, @PathVariable int number, @RequestBody Dates dates) {
        var dated = Day.of(dates.dated(), "dated");
        var until = Day.of(dates.validUntil(), "validUntil");
        return datings.confirm(actor, DocumentId.of(id), number, dated, until);
    }
}
