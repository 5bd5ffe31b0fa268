package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Acting;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.shared.Refusal;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who belongs to several structures chooses the one they act for now. */
@Controller
class ActingPages {

    private final Structures structures;
    private final WantedPages requests;

    ActingPages(Structures structures, WantedPages requests) {
        this.structures = structures;
        this.requests = requests;
    }

    @GetMapping("/acting")
    String choice(Actor actor, HttpServletRequest request, Model model) {
        List<Actor> places = CurrentActor.places(request);
        Map<StructureId, String> names = structures.names(
                places.stream().map(Actor::structure).filter(Objects::nonNull).toList());
        model.addAttribute(
                "choices", places.stream().map(one -> choice(one, actor, names)).toList());
        return "membership/acting";
    }

    @PostMapping("/acting")
    String choose(Actor actor, @RequestParam String place, HttpServletRequest request, HttpServletResponse response) {
        Actor chosen = Acting.choose(CurrentActor.places(request), place).orElseThrow(Refusal::unknown);
        request.getSession().setAttribute(ActingFilter.CHOSEN, Acting.codeOf(chosen));
        SavedRequest wanted = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return "redirect:" + (wanted == null ? "/" : wanted.getRedirectUrl());
    }

    private static Choice choice(Actor place, Actor current, Map<StructureId, String> names) {
        StructureId structure = place.structure();
        return new Choice(
                Acting.codeOf(place),
                structure == null ? null : names.get(structure),
                place,
                Objects.equals(structure, current.structure()));
    }

    /** A place to act for; the network has no name of its own. */
    record Choice(String code, @Nullable String name, Actor place, boolean current) {}
}
