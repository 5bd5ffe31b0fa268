package org.palier.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.search.Answer;
import org.palier.search.Question;
import org.palier.search.SavedSearches;
import org.palier.search.Searches;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The search page: one field, what was found under it, how it divides, and the questions that the person keeps. */
@Controller
class SearchPages {

    private final Searches searches;
    private final SavedSearches saved;
    private final Labels labels;

    SearchPages(Searches searches, SavedSearches saved, Labels labels) {
        this.searches = searches;
        this.saved = saved;
        this.labels = labels;
    }

    /** A question that is kept, and the address that asks it again. */
    public record Kept(String id, String name, String url) {}

    @GetMapping("/search")
    String search(
            Actor reader,
            @RequestParam(defaultValue = "") String q,
            Filters filters,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        return show(reader, filters.question(q), page, locale, model);
    }

    @PostMapping("/search/saved")
    Object save(
            Actor reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String name,
            Filters filters,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Question question = filters.question(q);
        try {
            saved.save(reader, name, question);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            model.addAttribute("name", name);
            return show(reader, question, 0, locale, model);
        }
        return seeOther(Choice.url(question));
    }

    @PostMapping("/search/saved/{id}/removal")
    Object remove(Actor reader, @PathVariable String id) {
        saved.remove(reader, SavedSearchResource.id(id));
        return seeOther("/search");
    }

    private String show(Actor reader, Question question, int page, Locale locale, Model model) {
        Answer answer = searches.find(reader, question, page);
        model.addAttribute("q", question.words());
        model.addAttribute("question", question);
        model.addAttribute("asked", question.asks());
        model.addAttribute("answer", answer);
        model.addAttribute("found", answer.hits());
        model.addAttribute("choices", Choice.all(question, answer, labels.book(locale)));
        model.addAttribute("saved", kept(reader));
        model.addAttribute("url", Choice.url(question) + "&");
        return "search/search";
    }

    private List<Kept> kept(Actor reader) {
        return saved.of(reader).stream()
                .map(one -> new Kept(one.id().toString(), one.name(), Choice.url(one.question())))
                .toList();
    }

    private static ModelAndView seeOther(String url) {
        RedirectView target = new RedirectView(url, true);
        target.setStatusCode(HttpStatus.SEE_OTHER);
        target.setExpandUriTemplateVariables(false);
        return new ModelAndView(target);
    }
}
