package org.palier.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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

/** The board of a structure as the facilitator looks after it: who sits there, whom it waits for, who needs a link. */
@Controller
@RequestMapping("/structures/{code}/board")
class BoardPages {

    private final Network network;

    BoardPages(Network network) {
        this.network = network;
    }

    @GetMapping
    String board(Actor actor, @PathVariable String code, Model model) {
        return page(actor, code, MemberForm.empty(), model);
    }

    @PostMapping
    String invite(
            Actor actor,
            @PathVariable String code,
            MemberForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Invited invited = network.inviteToTheBoard(
                    actor, StructureId.of(code), typed.mail(), typed.fullName(), typed.held(), typed.hasVoice());
            Links.show(next, invited, typed.fullName());
            return back(code);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return page(actor, code, typed, model);
        }
    }

    @PostMapping("/{id}/link")
    String renewLink(
            Actor actor,
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam String name,
            RedirectAttributes next) {
        Links.show(next, network.renewBoardLink(actor, StructureId.of(code), PersonId.of(id)), name);
        return back(code);
    }

    @PostMapping("/invitations/{offer}/withdrawal")
    String withdraw(Actor actor, @PathVariable String code, @PathVariable UUID offer) {
        network.withdraw(actor, StructureId.of(code), offer);
        return back(code);
    }

    private String page(Actor actor, String code, MemberForm typed, Model model) {
        Network.Board board = network.board(actor, StructureId.of(code));
        model.addAttribute("board", board);
        model.addAttribute("typed", typed);
        model.addAttribute("roles", Role.ofTheBoard());
        return "membership/board";
    }

    private static String back(String code) {
        return "redirect:/structures/" + code + "/board";
    }
}
