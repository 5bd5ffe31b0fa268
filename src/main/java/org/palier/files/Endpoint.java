package org.palier.files;

/** An S3 endpoint and the keys that open it. */
record Endpoint(String url, String accessKey, String secretKey) {}
