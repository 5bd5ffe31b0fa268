package org.palier.search.web;

import org.palier.membership.Actor;
import org.palier.search.Searches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The search page: one field, and what was found under it. */
@Controller
class SearchPages {

    private final Searches searches;

    SearchPages(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/search")
    String search(
            Actor reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("asked", !q.isBlank());
        model.addAttribute("found", searches.find(reader, q, page));
        model.addAttribute("url", urlOf(q));
        return "search/search";
    }

    private static String urlOf(String q) {
        return UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}").build(q) + "&";
    }
}
