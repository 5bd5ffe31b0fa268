package org.palier.collective.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.palier.collective.CollectiveId;
import org.palier.collective.Collectives;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.palier.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gathering structures and launching their campaign, for programs. */
@RestController
@RequestMapping("/api/collectives")
class CollectiveResource {

    private final Collectives collectives;
    private final Campaigns campaigns;

    CollectiveResource(Collectives collectives, Campaigns campaigns) {
        this.collectives = collectives;
        this.campaigns = campaigns;
    }

    /** Which structures go together, and what they are called. */
    record Gathering(@Nullable String name, @Nullable List<String> structures) {}

    /** On which referential, in which capsules. */
    record Launch(
            @Nullable String name,
            @Nullable ReferentialId referential,
            @Nullable List<Capsule> capsules) {}

    /** What has just been made. */
    record Made(String id) {}

    @PostMapping
    ResponseEntity<Made> gather(Actor actor, @RequestBody Gathering gathering) {
        String id = collectives
                .gather(
                        actor,
                        given(gathering.name()),
                        given(gathering.structures()).stream()
                                .map(CollectiveResource::given)
                                .map(StructureId::of)
                                .toList())
                .toString();
        return ResponseEntity.created(URI.create("/api/collectives/" + id)).body(new Made(id));
    }

    @PostMapping("/{id}/campaigns")
    ResponseEntity<Made> launch(Actor actor, @PathVariable String id, @RequestBody Launch launch) {
        List<Capsule> capsules = given(launch.capsules());
        capsules.forEach(CollectiveResource::whole);
        String campaign = campaigns
                .launch(actor, CollectiveId.of(id), given(launch.name()), given(launch.referential()), capsules)
                .toString();
        return ResponseEntity.created(URI.create("/api/campaigns/" + campaign)).body(new Made(campaign));
    }

    @SuppressWarnings("NullAway") // because JSON may leave out what the record promises
    private static void whole(Capsule capsule) {
        given(given(capsule).theme());
        given(capsule.opens());
        given(capsule.prepared());
        given(capsule.reviewed());
        given(capsule.closes());
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "shared.refusal.malformed");
        }
        return value;
    }
}
