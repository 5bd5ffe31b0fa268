package org.palier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole service on a database in memory, started once for all the classes that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:whole;LOCK_TIMEOUT=10000",
            "palier.data=target/data/whole",
            // because the bucket of a former run bears the mark of a database that is no more
            "palier.files.bucket=whole-${random.uuid}"
        })
@AutoConfigureMockMvc
public @interface WholeService {}
