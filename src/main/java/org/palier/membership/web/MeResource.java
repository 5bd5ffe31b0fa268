package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who asks. */
@RestController
class MeResource {

    @GetMapping("/api/me")
    Me me(Actor actor, HttpServletRequest request) {
        List<String> structures = CurrentActor.places(request).stream()
                .map(MeResource::code)
                .filter(code -> code != null)
                .toList();
        return new Me(
                actor.username(),
                actor.name(),
                code(actor),
                new TreeSet<>(actor.roles()),
                actor.deliberative(),
                structures);
    }

    private static @Nullable String code(Actor actor) {
        StructureId structure = actor.structure();
        return structure == null ? null : structure.value();
    }

    /** The person, where they act now, and where else they may. */
    record Me(
            String username,
            String name,
            @Nullable String structure,
            Set<Role> roles,
            boolean deliberative,
            List<String> structures) {}
}
