package org.palier.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.palier.files.DisturbedStore;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a database and a store of its own; the store is behind a link that the test disturbs, and nobody looks
 * into a document, or sweeps the store, but the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evidence;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "palier.data=target/data/evidence",
            "palier.evidence.max-size=2MB",
            "palier.evidence.parser.time=15s",
            "palier.evidence.parser.heap=160MB",
            "palier.evidence.preview.time=30s",
            "palier.evidence.sweep.pause=1d",
            "palier.workflow.intake-workers=0",
            "palier.files.patience=3s",
            "palier.server.head-time=2s",
            "palier.server.small-body-time=4s",
            "palier.server.body-grace=2s"
        })
@ContextConfiguration(initializers = DisturbedStore.class)
@Import(SomeDocuments.class)
@interface EvidenceTest {}
