package org.palier.sorting.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.referential.Criterion;
import org.palier.referential.DocumentType;
import org.palier.referential.Referential;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.palier.shared.web.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.view.RedirectView;

/** Files that come in together: what is brought, its dry run, and its deposit as it goes on. */
@Controller
@RequestMapping("/documents/imports")
class ImportPages {

    private static final String HOME = "/documents/imports";

    private final Imports imports;
    private final Packets packets;
    private final ImportSettings settings;
    private final Referentials referentials;
    private final Wording wording;

    ImportPages(Imports imports, Packets packets, ImportSettings settings, Referentials referentials, Wording wording) {
        this.imports = imports;
        this.packets = packets;
        this.settings = settings;
        this.referentials = referentials;
        this.wording = wording;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("imports", imports.list(actor));
        return limits("sorting/imports", model);
    }

    @PostMapping
    Object bring(Actor actor, MultipartHttpServletRequest request, Model model, HttpServletResponse response) {
        imports.own(actor);
        try {
            return seeOther(HOME + "/" + imports.bring(actor, packets.of(request)));
        } catch (Refusal refusal) {
            refuse(refusal, model, response);
            return list(actor, model);
        }
    }

    /** A table to fill in, as spreadsheets in French open it: with semicolons, and marked as UTF-8. */
    @GetMapping("/table.csv")
    ResponseEntity<byte[]> table(Actor actor, Locale locale) {
        imports.own(actor);
        String table = "\uFEFF" + wording.of("sorting.imports.table-heads", locale) + "\r\n"
                + wording.of("sorting.imports.table-example", locale) + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("import.csv")
                                .build()
                                .toString())
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}")
    String show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ImportId known = ImportId.of(id);
        model.addAttribute("one", imports.get(actor, known));
        model.addAttribute("lines", imports.lines(actor, known, only, page));
        model.addAttribute("only", only == null ? "" : only);
        name(model);
        return limits("sorting/import", model);
    }

    @PostMapping("/{id}/lines/{number}")
    Object accept(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable List<String> criteria,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletResponse response) {
        return afterwards(
                actor,
                id,
                only,
                page,
                model,
                response,
                known -> imports.accept(actor, known, number, criteria == null ? List.of() : criteria));
    }

    @PostMapping("/{id}/proposals")
    Object acceptEverywhere(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean all,
            Model model,
            HttpServletResponse response) {
        return afterwards(actor, id, null, 0, model, response, known -> imports.acceptEverywhere(actor, known, all));
    }

    @PostMapping("/{id}/run")
    Object run(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean unlisted,
            Model model,
            HttpServletResponse response) {
        return afterwards(actor, id, null, 0, model, response, known -> imports.run(actor, known, unlisted));
    }

    @PostMapping("/{id}/abandonment")
    RedirectView abandon(Actor actor, @PathVariable String id) {
        imports.abandon(actor, ImportId.of(id));
        return seeOther(HOME);
    }

    /** What is done with an import. */
    private interface Verb {
        void on(ImportId id);
    }

    private Object afterwards(
            Actor actor,
            String id,
            @Nullable String only,
            int page,
            Model model,
            HttpServletResponse response,
            Verb verb) {
        try {
            verb.on(ImportId.of(id));
            String where = HOME + "/" + id;
            return seeOther(
                    only == null || only.isEmpty() ? where + "?page=" + page : where + "?only=PROPOSED&page=" + page);
        } catch (Refusal refusal) {
            refuse(refusal, model, response);
            return show(actor, id, only, page, model);
        }
    }

    private static void refuse(Refusal refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.UNKNOWN || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", "file".equals(refusal.field()) ? refusal.at("files") : refusal);
    }

    /** What stands for the codes of types and criteria. */
    private void name(Model model) {
        List<ReferentialId> all = referentials.all();
        Referential newest = all.isEmpty() ? null : referentials.get(all.get(0));
        Map<String, DocumentType> types = newest == null
                ? Map.of()
                : newest.documentTypes().stream().collect(Collectors.toMap(DocumentType::code, Function.identity()));
        Map<String, Criterion> criteria = newest == null
                ? Map.of()
                : newest.themes().stream()
                        .flatMap(theme -> theme.criteria().stream())
                        .collect(Collectors.toMap(Criterion::code, Function.identity()));
        model.addAttribute("types", types);
        model.addAttribute("criteria", criteria);
    }

    private String limits(String template, Model model) {
        model.addAttribute("mostMegabytes", settings.maxSize().toMegabytes());
        model.addAttribute("mostFiles", settings.maxFiles());
        model.addAttribute("mostLines", settings.maxLines());
        model.addAttribute("mostUnpacked", settings.maxUnpacked().toMegabytes());
        return template;
    }

    private static RedirectView seeOther(String page) {
        RedirectView view = new RedirectView(page, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
