package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.Documents;
import org.palier.evidence.Receipt;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files chosen at a criterion: each becomes a document of the structure, then a proof. */
@Controller
@RequestMapping("/dossiers/{id}/criteria/{code}/upload")
class UploadPages {

    private final Dossiers dossiers;
    private final Documents documents;
    private final Preparation preparation;

    UploadPages(Dossiers dossiers, Documents documents, Preparation preparation) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.preparation = preparation;
    }

    /** What the form says of the files it brings. */
    record Said(
            @Nullable String type,
            @Nullable Boolean cleared,
            @Nullable Boolean original) {

        boolean isCleared() {
            return Boolean.TRUE.equals(cleared);
        }

        @Nullable
        String knownType() {
            return type == null || type.isBlank() ? null : type;
        }
    }

    /** A file that was known already under a type that holds against the one that was said. */
    public record Differing(VersionView version, @Nullable String type) {}

    /** A file that was not taken, and why. */
    public record Declined(String fileName, Refusal refusal) {}

    @PostMapping
    String upload(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Said said,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        List<Differing> differing = new ArrayList<>();
        List<Declined> declined = take(actor, DossierId.of(id), code, file, said, differing);
        model.addAttribute("differing", differing);
        next.addFlashAttribute("differing", differing);
        if (declined.isEmpty()) {
            return "redirect:/dossiers/" + id + "?for=" + code + "#" + code;
        }
        model.addAttribute("declined", declined);
        Refusal first = declined.get(0).refusal().at("file");
        return preparation.refused(first, actor, DossierId.of(id), Typed.nothing(code), null, model, response);
    }

    private List<Declined> take(
            Actor actor,
            DossierId id,
            String code,
            @Nullable List<MultipartFile> files,
            Said said,
            List<Differing> differing)
            throws IOException {
        DossierView dossier = dossiers.view(actor, id);
        dossier.mustBeInPreparation();
        dossier.criterion(code);
        List<Declined> declined = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try (InputStream content = file.getInputStream()) {
                if (name.isBlank()) {
                    throw Refusal.invalid("dossier.prepare.file-wanted");
                }
                Receipt receipt = documents.receive(
                        actor, dossier.summary().structure(), new Deposit(name, null, said.knownType(), content));
                VersionView version = receipt.version();
                if (!receipt.differs().isEmpty()) {
                    differing.add(new Differing(version, said.knownType()));
                }
                dossiers.prove(
                        actor,
                        id,
                        code,
                        new ProofRequest(
                                version.document(),
                                version.version(),
                                said.isCleared(),
                                null,
                                Boolean.TRUE.equals(said.original())));
            } catch (Refusal refusal) {
                declined.add(new Declined(name, refusal));
            }
        }
        return declined;
    }
}
