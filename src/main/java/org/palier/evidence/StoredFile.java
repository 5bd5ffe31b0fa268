package org.palier.evidence;

import java.time.Instant;

/** A file that is safe in the store. */
record StoredFile(String key, String fileName, String sha256, long size, Instant receivedAt, String receivedFrom) {}
