package org.palier.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Welcome;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a single-use link leads: to choose a password, or to create the first facilitator. */
@Controller
class WelcomePages {

    private static final String READY = "redirect:/sign-in?ready";

    private final Welcome welcome;

    WelcomePages(Welcome welcome) {
        this.welcome = welcome;
    }

    @GetMapping("/welcome/{word}")
    String password(@PathVariable String word, Model model) {
        model.addAttribute("guest", welcome.guest(word));
        return "membership/welcome";
    }

    @PostMapping("/welcome/{word}")
    String choosePassword(
            @PathVariable String word,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletResponse response) {
        Welcome.Guest guest = welcome.guest(word);
        try {
            welcome.choosePassword(word, twice(password, again));
            return READY;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            model.addAttribute("guest", guest);
            return "membership/welcome";
        }
    }

    @GetMapping("/first/{word}")
    String first(@PathVariable String word, Model model) {
        return firstForm(word, MemberForm.empty(), model);
    }

    @PostMapping("/first/{word}")
    String begin(
            @PathVariable String word,
            MemberForm typed,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") @Nullable String again,
            Model model,
            HttpServletResponse response) {
        try {
            welcome.begin(word, typed.mail(), typed.fullName(), twice(password, again));
            return READY;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return firstForm(word, typed, model);
        }
    }

    private String firstForm(String word, MemberForm typed, Model model) {
        if (!welcome.opensFirst(word)) {
            throw Welcome.over();
        }
        model.addAttribute("typed", typed);
        return "membership/first";
    }

    private static String twice(String password, @Nullable String again) {
        if (!password.equals(again)) {
            throw Refusal.invalid("membership.refusal.passwords-differ").at("again");
        }
        return password;
    }
}
