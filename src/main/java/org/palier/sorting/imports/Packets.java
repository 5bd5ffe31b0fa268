package org.palier.sorting.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palier.evidence.EvidenceRefusals;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the files and the table out of a form: they lie on the disk by then. */
@Component
class Packets {

    private final ImportSettings settings;

    Packets(ImportSettings settings) {
        this.settings = settings;
    }

    Packet of(MultipartHttpServletRequest request) {
        try {
            List<Packet.Piece> files = new ArrayList<>();
            Stream.of("files", "file", "folder").forEach(name -> files.addAll(pieces(request, name)));
            return new Packet(
                    files, pieces(request, "table").stream().findFirst().orElse(null));
        } catch (MaxUploadSizeExceededException tooHeavy) {
            throw EvidenceRefusals.tooLarge(settings.maxSize());
        }
    }

    /** A field in which nothing was chosen comes as a file without a name. */
    private static List<Packet.Piece> pieces(MultipartHttpServletRequest request, String name) {
        return request.getFiles(name).stream()
                .filter(file -> !named(file).isEmpty())
                .map(file -> new Packet.Piece(named(file), file))
                .toList();
    }

    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
