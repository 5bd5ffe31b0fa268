/** The object store: one port, the MinIO client, the embedded S3 endpoint. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.palier.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
