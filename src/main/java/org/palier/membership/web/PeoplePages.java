package org.palier.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.palier.membership.Actor;
import org.palier.membership.Invited;
import org.palier.membership.Member;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.Team;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the place one acts for: seen by all of them, appointed and dismissed by the lead. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private static final String LIST = "redirect:/people";

    private final Team team;

    PeoplePages(Team team) {
        this.team = team;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", team.members(actor, page));
        model.addAttribute("answers", Team.answersFor(actor));
        model.addAttribute("addresses", Team.seesAddresses(actor));
        model.addAttribute("asked", page == 0 ? team.asked(actor) : List.of());
        return "membership/people";
    }

    @GetMapping("/new")
    String invitation(Actor actor, Model model) {
        if (!Team.answersFor(actor)) {
            throw Refusal.forbidden();
        }
        return form(actor, MemberForm.empty(), model);
    }

    @PostMapping("/new")
    String invite(Actor actor, MemberForm typed, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            Invited invited = team.invite(actor, typed.mail(), typed.fullName(), typed.held(), typed.hasVoice());
            Links.show(next, invited, typed.fullName());
            return LIST;
        } catch (Refusal refusal) {
            refuse(refusal, response, model);
            return form(actor, typed, model);
        }
    }

    @GetMapping("/{id}")
    String member(Actor actor, @PathVariable String id, Model model) {
        Member member = team.get(actor, PersonId.of(id));
        model.addAttribute("member", member);
        return form(actor, MemberForm.of(member), model);
    }

    @PostMapping("/{id}")
    String change(Actor actor, @PathVariable String id, MemberForm typed, Model model, HttpServletResponse response) {
        Member member = team.get(actor, PersonId.of(id));
        try {
            team.change(actor, member.id(), typed.held(), typed.hasVoice());
            return LIST;
        } catch (Refusal refusal) {
            refuse(refusal, response, model);
            model.addAttribute("member", member);
            return form(actor, typed, model);
        }
    }

    @PostMapping("/{id}/dismissal")
    String dismiss(Actor actor, @PathVariable String id, Model model, HttpServletResponse response) {
        Member member = team.get(actor, PersonId.of(id));
        try {
            team.dismiss(actor, member.id());
            return LIST;
        } catch (Refusal refusal) {
            refuse(refusal, response, model);
            return member(actor, id, model);
        }
    }

    @PostMapping("/{id}/link")
    String renewLink(
            Actor actor, @PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes next) {
        Member member = team.get(actor, PersonId.of(id));
        try {
            Links.show(next, team.renewLink(actor, member.id()), member.name());
            return LIST;
        } catch (Refusal refusal) {
            refuse(refusal, response, model);
            return member(actor, id, model);
        }
    }

    @PostMapping("/invitations/{offer}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID offer) {
        team.withdraw(actor, offer);
        return LIST;
    }

    private static void refuse(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
    }

    private static String form(Actor actor, MemberForm typed, Model model) {
        boolean network = actor.structure() == null;
        model.addAttribute("typed", typed);
        model.addAttribute("roles", Team.gives(actor).stream().sorted().toList());
        model.addAttribute("network", network);
        model.addAttribute("board", Team.gives(actor).stream().anyMatch(Role::sitsOnTheBoard));
        model.addAttribute("told", Team.shows(actor));
        if (model.getAttribute("member") instanceof Member member) {
            model.addAttribute("renews", Team.renewsLinkOf(actor, member));
            model.addAttribute("takes", Team.takesFrom(actor, member));
            model.addAttribute("keeps", !Team.gives(actor).containsAll(member.roles()));
            model.addAttribute("sits", member.roles().stream().anyMatch(Role::sitsOnTheBoard));
        }
        return "membership/person";
    }
}
