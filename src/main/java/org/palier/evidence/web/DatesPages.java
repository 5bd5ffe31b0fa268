package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Datings;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Accepts or corrects the dates of a version, with one gesture. */
@Controller
class DatesPages {

    /** What the form holds. */
    public record Typed(@Nullable String dated, @Nullable String validUntil) {}

    private final Datings datings;
    private final DocumentPages pages;

    DatesPages(Datings datings, DocumentPages pages) {
        this.datings = datings;
        this.pages = pages;
    }

    @PostMapping("/documents/{id}/versions/{number}/dates")
    Object confirm(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            Typed typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            var dated = Day.of(typed.dated(), "dated");
            var until = Day.of(typed.validUntil(), "validUntil");
            datings.confirm(actor, DocumentId.of(id), number, dated, until);
            return SeeOther.to("/documents/" + id + "/versions/" + number + "#dates");
        } catch (Refusal refusal) {
            SeeOther.unlessItHides(refusal, response, model);
            model.addAttribute("typedDates", typed);
            return pages.version(actor, id, number, "", locale, model);
        }
    }
}
