package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.palier.dossier.CriterionView;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofView;
import org.palier.evidence.Content;
import org.palier.evidence.Documents;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bytes of a proof, for whoever may read the dossier: to keep, because within the page its pictures are shown. */
@Controller
class ProofContentPages {

    private final Dossiers dossiers;
    private final Documents documents;

    ProofContentPages(Dossiers dossiers, Documents documents) {
        this.dossiers = dossiers;
        this.documents = documents;
    }

    @GetMapping("/dossiers/{id}/proofs/{proof}/content")
    void content(Actor actor, @PathVariable String id, @PathVariable String proof, HttpServletResponse response)
            throws IOException {
        VersionView version = version(dossiers.view(actor, DossierId.of(id)), proof);
        try (Content content = documents.content(actor, version.document(), version.version())) {
            head(version, Files.size(content.file()), response);
            Files.copy(content.file(), response.getOutputStream());
        }
    }

    private static VersionView version(DossierView dossier, String proof) {
        return dossier.criteria().stream()
                .map(CriterionView::proofs)
                .flatMap(proofs -> proofs.stream())
                .filter(one -> one.id().toString().equals(proof))
                .map(ProofView::version)
                .filter(Objects::nonNull) // because a statement has none
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    private static void head(VersionView version, long size, HttpServletResponse response) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(version.fileName(), StandardCharsets.UTF_8)
                .build();
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(size);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
    }
}
