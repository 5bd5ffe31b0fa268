package org.palier.evidence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.palier.evidence.Deposit;
import org.palier.evidence.EvidenceRefusals;
import org.palier.evidence.EvidenceSettings;
import org.palier.evidence.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the file out of a form: it lies on the disk by then, and only a stream of it is handed on. */
@Component
class Uploads {

    private final EvidenceSettings settings;

    Uploads(EvidenceSettings settings) {
        this.settings = settings;
    }

    Receipt receive(MultipartHttpServletRequest request, Function<Deposit, Receipt> verb) {
        var file = file(request);
        try (var content = file.getInputStream()) {
            return verb.apply(new Deposit(
                    String.valueOf(file.getOriginalFilename()),
                    request.getParameter("title"),
                    request.getParameter("type"),
                    content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private MultipartFile file(MultipartHttpServletRequest request) {
        try {
            var file = request.getFile("file");
            if (file == null || String.valueOf(file.getOriginalFilename()).isEmpty()) {
                throw EvidenceRefusals.noFile();
            }
            return file;
        } catch (MaxUploadSizeExceededException tooHeavy) {
            throw EvidenceRefusals.tooLarge(settings.maxSize());
        }
    }
}
