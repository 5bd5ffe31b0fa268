package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.EvidenceSettings;
import org.palier.evidence.Library;
import org.palier.evidence.PagePictures;
import org.palier.evidence.PersonalData;
import org.palier.evidence.Receipt;
import org.palier.evidence.SheetPart;
import org.palier.evidence.SoughtWords;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The pages where documents are found and deposited, and the one that says what is known of each. */
@Controller
@RequestMapping("/documents")
class DocumentPages {

    private static final int TEXT_SHOWN = 4_000;

    private final Documents documents;
    private final Uploads uploads;
    private final PagePictures pictures;
    private final DocumentTypes types;
    private final PersonalData personalData;
    private final EvidenceSettings settings;
    private final SoughtWords sought;
    private final List<SheetPart> parts;
    private final Library library;

    DocumentPages(
            Documents documents,
            Uploads uploads,
            PagePictures pictures,
            DocumentTypes types,
            PersonalData personalData,
            EvidenceSettings settings,
            SoughtWords sought,
            List<SheetPart> parts,
            Library library) {
        this.documents = documents;
        this.uploads = uploads;
        this.pictures = pictures;
        this.types = types;
        this.personalData = personalData;
        this.settings = settings;
        this.sought = sought;
        this.parts = parts;
        this.library = library;
    }

    @GetMapping
    String list(
            Actor actor,
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var structure = own(actor);
        model.addAttribute("wanted", wanted);
        model.addAttribute("documents", library.find(actor, structure, wanted.filter(), page));
        model.addAttribute("states", DocumentState.values());
        form(actor, structure, model);
        return "evidence/list";
    }

    @PostMapping
    Object receive(Actor actor, MultipartHttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return seeOther(uploads.receive(request, deposit -> documents.receive(actor, own(actor), deposit)));
        } catch (Refusal refusal) {
            keep(request, refusal, response, model);
            return list(actor, Wanted.EVERYTHING, 0, model);
        }
    }

    /** What was said with a deposit and contradicts what is known, for the page that asks about it. */
    @ModelAttribute
    void asked(
            @RequestParam(name = "said-title", required = false) @Nullable String title,
            @RequestParam(name = "said-type", required = false) @Nullable String type,
            Model model) {
        model.addAttribute("differingTitle", title);
        model.addAttribute("differingType", types.of(type));
    }

    @GetMapping("/{id}")
    String latest(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        var versions = documents.versions(actor, DocumentId.of(id));
        return show(actor, versions, versions.get(0), q, locale, model);
    }

    @GetMapping("/{id}/versions/{number}")
    String version(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        var document = DocumentId.of(id);
        var version = documents.version(actor, document, number);
        return show(actor, documents.versions(actor, document), version, q, locale, model);
    }

    @PostMapping("/{id}/versions")
    Object revise(
            Actor actor,
            @PathVariable String id,
            MultipartHttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            return seeOther(uploads.receive(request, deposit -> documents.revise(actor, DocumentId.of(id), deposit)));
        } catch (Refusal refusal) {
            keep(request, refusal, response, model);
            return latest(actor, id, "", locale, model);
        }
    }

    @PostMapping("/{id}/versions/{number}/release")
    Object release(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            personalData.release(actor, DocumentId.of(id), number, reason);
        } catch (Refusal refusal) {
            refused(refusal, response, model);
            model.addAttribute("givenReason", reason);
            return version(actor, id, number, "", locale, model);
        }
        return seeOther("/documents/" + id + "/versions/" + number + "?released");
    }

    private String show(
            Actor actor, List<VersionView> versions, VersionView version, String q, Locale locale, Model model) {
        var text = documents.text(actor, version.document(), version.version());
        model.addAttribute("version", version);
        model.addAttribute("original", documents.mayHaveOriginal(actor, version));
        model.addAttribute("versions", versions);
        model.addAttribute("type", types.of(version.type()));
        model.addAttribute("preview", pictures.of(actor, version.document(), version.version()));
        model.addAttribute("passages", sought.on(actor, version, q));
        model.addAttribute("q", q.isBlank() ? null : q);
        model.addAttribute("language", language(version.language(), locale));
        model.addAttribute("text", text.substring(0, Math.min(TEXT_SHOWN, text.length())));
        model.addAttribute("cut", text.length() > TEXT_SHOWN);
        if (actor.actsFor(version.structure())) {
            model.addAttribute("found", personalData.in(actor, version.document(), version.version()));
            model.addAttribute("leads", actor.leads(version.structure()));
        }
        form(actor, version.structure(), model);
        parts.forEach(part -> part.fill(actor, version, model));
        return "evidence/document";
    }

    private void form(Actor actor, StructureId structure, Model model) {
        model.addAttribute("mayAdd", actor.prepares(structure));
        model.addAttribute("leads", actor.leads(structure));
        model.addAttribute("types", types.all());
        model.addAttribute("most", settings.maxSize().toMegabytes());
    }

    private static void keep(
            MultipartHttpServletRequest request, Refusal refusal, HttpServletResponse response, Model model) {
        refused(refusal, response, model);
        model.addAttribute("givenTitle", request.getParameter("title"));
        model.addAttribute("givenType", request.getParameter("type"));
    }

    private static void refused(Refusal refusal, HttpServletResponse response, Model model) {
        if (refusal.kind() == Refusal.Kind.UNKNOWN || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
    }

    private static ModelAndView seeOther(Receipt receipt) {
        return seeOther(Told.address(receipt));
    }

    private static ModelAndView seeOther(String address) {
        var target = new RedirectView(address, true);
        target.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(target);
    }

    private static @Nullable String language(@Nullable String code, Locale locale) {
        return code == null ? null : Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    private static StructureId own(Actor actor) {
        if (actor.structure() == null) {
            throw Refusal.forbidden();
        }
        return actor.structure();
    }
}
