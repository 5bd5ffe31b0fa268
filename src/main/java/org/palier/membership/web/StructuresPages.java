package org.palier.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.Invited;
import org.palier.membership.Network;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The structures of the network, opened by a facilitator, each with its first lead. */
@Controller
@RequestMapping("/structures")
class StructuresPages {

    private static final String LIST = "redirect:/structures";

    private final Network network;

    StructuresPages(Network network) {
        this.network = network;
    }

    /** What is typed about a structure. */
    record StructureForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String type,
            @Nullable Boolean veteran) {

        static String given(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", network.structures(actor, page));
        return "membership/structures";
    }

    @GetMapping("/new")
    String opening(Actor actor, Model model) {
        if (!actor.has(Role.FACILITATOR)) {
            throw Refusal.forbidden();
        }
        model.addAttribute("typed", new StructureForm("", "", "", false));
        return "membership/structure";
    }

    @PostMapping("/new")
    String open(Actor actor, StructureForm typed, Model model, HttpServletResponse response) {
        try {
            StructureId opened = network.open(
                    actor,
                    StructureForm.given(typed.code()),
                    StructureForm.given(typed.name()),
                    StructureForm.given(typed.type()),
                    Boolean.TRUE.equals(typed.veteran()));
            return "redirect:/structures/" + opened + "/lead";
        } catch (Refusal refusal) {
            refuse(refusal, response, model);
            model.addAttribute("typed", typed);
            return "membership/structure";
        }
    }

    @GetMapping("/{code}/lead")
    String leadWanted(Actor actor, @PathVariable String code, Model model) {
        return leadForm(actor, code, MemberForm.empty(), model);
    }

    @PostMapping("/{code}/lead")
    String appointLead(
            Actor actor,
            @PathVariable String code,
            MemberForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Invited invited = network.appointFirstLead(actor, StructureId.of(code), typed.mail(), typed.fullName());
            Links.show(next, invited, typed.fullName());
            return LIST;
        } catch (Refusal refusal) {
            refuse(refusal, response, model);
            return leadForm(actor, code, typed, model);
        }
    }

    @PostMapping("/{code}/leads/{id}/link")
    String renewLink(
            Actor actor,
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam String name,
            RedirectAttributes next) {
        Links.show(next, network.renewLink(actor, StructureId.of(code), PersonId.of(id)), name);
        return LIST;
    }

    private String leadForm(Actor actor, String code, MemberForm typed, Model model) {
        model.addAttribute("structure", network.withoutLead(actor, StructureId.of(code)));
        model.addAttribute("typed", typed);
        return "membership/lead";
    }

    private static void refuse(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
    }
}
