package org.palier.referential.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page where a referential is read, and where a facilitator imports another. */
@Controller
class ReferentialPages {

    private static final String PAGE = "referential/referential";

    private final Referentials referentials;

    ReferentialPages(Referentials referentials) {
        this.referentials = referentials;
    }

    @GetMapping("/referential")
    String read(
            Actor actor,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String version,
            Model model) {
        return show(actor, code == null || version == null ? null : new ReferentialId(code, version), model);
    }

    @PostMapping("/referential")
    Object load(
            Actor actor,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            ReferentialId id = referentials.load(actor, YamlText.of(content));
            redirect.addAttribute("code", id.code());
            redirect.addAttribute("version", id.version());
            redirect.addFlashAttribute("imported", id);
            return new RedirectView("/referential", true, false);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            model.addAttribute("errors", refusal.details().getOrDefault("errors", List.of()));
            return show(actor, null, model);
        }
    }

    private String show(Actor actor, @Nullable ReferentialId wanted, Model model) {
        List<ReferentialId> versions = referentials.all();
        ReferentialId shown = wanted == null && !versions.isEmpty() ? versions.get(0) : wanted;
        if (shown == null) {
            throw Refusal.unknown();
        }
        model.addAttribute("referential", referentials.get(shown));
        model.addAttribute("versions", versions);
        model.addAttribute("mayImport", actor.has(Role.FACILITATOR));
        return PAGE;
    }
}
