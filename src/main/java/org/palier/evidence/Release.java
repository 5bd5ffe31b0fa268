package org.palier.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The lead's word by which a version goes to peers in spite of what was found in it.
 *
 * @param by what the lead is called
 */
@Embeddable
public record Release(
        @Column(name = "released_by") String by,
        @Column(name = "released_at") Instant at,
        @Column(name = "release_reason") String reason) {}
