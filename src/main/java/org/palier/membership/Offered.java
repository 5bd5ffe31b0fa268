package org.palier.membership;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of somebody known to one more place, as the two sides see it.
 *
 * @param name of whom it asks
 * @param structure the place; none for the network
 * @param by the mail address of who asks
 */
public record Offered(
        UUID id, String name, @Nullable StructureId structure, Set<Role> roles, String by, Instant expiresAt) {}
