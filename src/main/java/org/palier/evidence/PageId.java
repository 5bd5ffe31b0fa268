package org.palier.evidence;

import jakarta.persistence.Embeddable;

/** One page of a version, from 1. */
@Embeddable
record PageId(VersionId version, int page) {}
