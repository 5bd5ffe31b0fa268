package org.palier.evidence.web;

import org.palier.evidence.Datings;
import org.palier.evidence.SheetPart;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The dates of a version on its page. */
@Component
class DatesSheet implements SheetPart {

    private final Datings datings;

    DatesSheet(Datings datings) {
        this.datings = datings;
    }

    @Override
    public void fill(Actor reader, VersionView version, Model model) {
        var dates = datings.of(reader, version.document(), version.version());
        model.addAttribute("dates", dates);
        model.addAttribute("givenDates", model.getAttribute("typedDates"));
    }
}
