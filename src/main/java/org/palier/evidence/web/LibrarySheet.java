package org.palier.evidence.web;

import org.palier.evidence.Library;
import org.palier.evidence.SheetPart;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a document is in its structure's library: retired or not, and which others resemble it. */
@Component
class LibrarySheet implements SheetPart {

    private final Library library;

    LibrarySheet(Library library) {
        this.library = library;
    }

    @Override
    public void fill(Actor reader, VersionView version, Model model) {
        model.addAttribute("retired", library.isRetired(reader, version.document()));
        model.addAttribute("alike", library.alike(reader, version.document(), version.version()));
    }
}
