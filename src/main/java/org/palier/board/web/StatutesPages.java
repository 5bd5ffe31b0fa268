package org.palier.board.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.board.StatuteBook;
import org.palier.board.Statutes;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a structure's statutes say of its board's votes, read by its people and written down by those who answer for it. */
@Controller
@RequestMapping("/statutes")
class StatutesPages {

    private final StatuteBook book;
    private final People people;

    StatutesPages(StatuteBook book, People people) {
        this.book = book;
        this.people = people;
    }

    /** What the form holds: nothing is filled in for anybody. */
    public record Rules(@Nullable Integer quorum, Statutes.@Nullable Majority majority, Statutes.@Nullable Tie tie) {

        static Rules of(Statutes statutes) {
            return new Rules(statutes.quorum(), statutes.majority(), statutes.tie());
        }

        Statutes complete() {
            if (quorum == null) {
                throw Refusal.invalid("board.statutes.quorum-wanted").at("quorum");
            }
            if (majority == null) {
                throw Refusal.invalid("board.statutes.majority-wanted").at("majority");
            }
            if (tie == null) {
                throw Refusal.invalid("board.statutes.tie-wanted").at("tie");
            }
            return new Statutes(quorum, majority, tie);
        }
    }

    @GetMapping
    String statutes(Actor actor, Model model) {
        Rules rules = book.of(structure(actor)).map(Rules::of).orElse(new Rules(null, null, null));
        return page(actor, rules, model);
    }

    @PostMapping
    String write(Actor actor, Rules rules, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            book.write(actor, rules.complete());
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return page(actor, rules, model);
        }
        next.addFlashAttribute("told", "board.statutes.written");
        return "redirect:/statutes";
    }

    private String page(Actor actor, Rules rules, Model model) {
        StructureId structure = structure(actor);
        model.addAttribute("rules", rules);
        model.addAttribute("voters", people.voters(structure));
        model.addAttribute("writes", actor.presides(structure));
        model.addAttribute("written", book.of(structure).isPresent());
        return "board/statutes";
    }

    private static StructureId structure(Actor actor) {
        if (actor.structure() == null || actor.has(Role.FACILITATOR)) {
            throw Refusal.unknown();
        }
        return actor.structure();
    }
}
