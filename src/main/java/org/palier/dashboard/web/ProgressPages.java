package org.palier.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the collective stands: structures × themes, on a page and as a spreadsheet. */
@Controller
class ProgressPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Overview overview;
    private final Spreadsheet spreadsheet;

    ProgressPages(Overview overview, Spreadsheet spreadsheet) {
        this.overview = overview;
        this.spreadsheet = spreadsheet;
    }

    @GetMapping("/collective")
    String progress(
            Actor actor, @RequestParam(required = false) @Nullable String campaign, Locale locale, Model model) {
        model.addAttribute("campaigns", overview.campaigns(actor));
        model.addAttribute("progress", overview.of(actor, campaign, locale).orElse(null));
        model.addAttribute("formed", overview.notLaunched(actor));
        return "dashboard/collective";
    }

    @GetMapping("/collective.csv")
    ResponseEntity<byte[]> sheet(
            Actor actor, @RequestParam(required = false) @Nullable String campaign, Locale locale) {
        Progress progress = overview.of(actor, campaign, locale).orElseThrow(Refusal::unknown);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(progress.campaign().name() + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(spreadsheet.of(progress, locale).getBytes(StandardCharsets.UTF_8));
    }
}
