package org.palier.membership.web;

import org.jspecify.annotations.Nullable;
import org.palier.membership.Invited;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a single-use link once, on the page that follows. */
final class Links {

    private Links() {}

    static void show(RedirectAttributes next, Invited invited, String name) {
        next.addFlashAttribute("invited", invited.answer());
        show(next, invited.word(), name);
    }

    static void show(RedirectAttributes next, @Nullable String word, String name) {
        next.addFlashAttribute("linkFor", name);
        if (word != null) {
            next.addFlashAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/welcome/{word}")
                            .build(word)
                            .toString());
        }
    }
}
