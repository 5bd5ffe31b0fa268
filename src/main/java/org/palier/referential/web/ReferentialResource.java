package org.palier.referential.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.palier.membership.Actor;
import org.palier.referential.Referential;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The referentials, for programs: a facilitator imports them, whoever is signed in reads them. */
@RestController
@RequestMapping("/api/referentials")
class ReferentialResource {

    private final Referentials referentials;

    ReferentialResource(Referentials referentials) {
        this.referentials = referentials;
    }

    /** The versions there are. */
    record Versions(List<ReferentialId> items) {}

    @GetMapping
    Versions all() {
        return new Versions(referentials.all());
    }

    @GetMapping("/{code}/{version}")
    Referential get(@PathVariable String code, @PathVariable String version) {
        return referentials.get(new ReferentialId(code, version));
    }

    @PostMapping(consumes = {"text/yaml", MediaType.APPLICATION_YAML_VALUE, "application/x-yaml"})
    ResponseEntity<ReferentialId> load(Actor actor, InputStream body) throws IOException {
        return created(referentials.load(actor, YamlText.of(body)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ReferentialId> load(Actor actor, @RequestParam MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return created(referentials.load(actor, YamlText.of(content)));
        }
    }

    private static ResponseEntity<ReferentialId> created(ReferentialId id) {
        return ResponseEntity.created(URI.create("/api/referentials/" + id.code() + "/" + id.version()))
                .body(id);
    }
}
