package org.palier.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.palier.sorting.imports.SomeImports;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole service with its engine, on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:workflow;LOCK_TIMEOUT=10000",
            "palier.data=target/data/workflow",
            "palier.evidence.sweep.pause=1s",
            // because the bucket of a former run bears the mark of a database that is no more
            "palier.files.bucket=workflow-${random.uuid}"
        })
@AutoConfigureMockMvc
@Import({SomeCampaigns.class, CountedStatements.class, SomeImports.class})
public @interface WorkflowTest {}
