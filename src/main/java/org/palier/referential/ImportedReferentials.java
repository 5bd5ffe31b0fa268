package org.palier.referential;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The referentials that were imported, each version read once when it can no longer change. */
@Service
@Transactional
class ImportedReferentials implements Referentials {

    private final Map<ReferentialId, Referential> immutable = new ConcurrentHashMap<>();
    private final ReferentialVersionRepository versions;
    private final FlawMessages messages;
    private final Journal journal;
    private final Clock clock;

    ImportedReferentials(ReferentialVersionRepository versions, FlawMessages messages, Journal journal, Clock clock) {
        this.versions = versions;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public ReferentialId load(Actor by, String yaml) {
        if (!by.has(Role.FACILITATOR)) {
            throw Refusal.forbidden();
        }
        return load(by.username(), yaml);
    }

    @Override
    public ReferentialId load(String yaml) {
        return load("palier", yaml);
    }

    private ReferentialId load(String by, String yaml) {
        ReferentialId id = sound(yaml).id();
        String sha256 = Sha256.of(yaml);
        Optional<ReferentialVersion> former = versions.lock(id);
        if (former.filter(version -> version.says(sha256)).isEmpty()) {
            former.filter(ReferentialVersion::isUsed).ifPresent(ImportedReferentials::refuseReplacing);
            versions.save(new ReferentialVersion(id, yaml, sha256, clock.instant()));
            immutable.remove(id);
            journal.record(Journal.NETWORK, id.toString(), by, "referential.imported", Map.of("sha256", sha256));
        }
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Referential get(ReferentialId id) {
        Referential known = immutable.get(id);
        return known == null ? read(versions.findById(id).orElseThrow(Refusal::unknown)) : known;
    }

    private Referential read(ReferentialVersion version) {
        Referential referential = sound(version.yaml());
        if (version.isUsed()) {
            immutable.put(version.id(), referential);
        }
        return referential;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReferentialId> all() {
        return versions.ids();
    }

    @Override
    public void use(ReferentialId id) {
        versions.lock(id).orElseThrow(Refusal::unknown).use();
    }

    private Referential sound(String yaml) {
        ReferentialFile file = ReferentialFile.read(yaml);
        @Nullable Referential content = file.content();
        if (content == null) {
            throw Refusal.invalid("referential.refusal.invalid", file.flaws().size())
                    .at("file")
                    .with("errors", messages.of(file.flaws()));
        }
        return content;
    }

    private static void refuseReplacing(ReferentialVersion version) {
        throw Refusal.conflict(
                        "referential.refusal.used",
                        version.id().code(),
                        version.id().version())
                .at("file");
    }
}
