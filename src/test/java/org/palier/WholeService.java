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
        properties = {"spring.datasource.url=jdbc:h2:mem:whole;LOCK_TIMEOUT=10000", "palier.data=target/data/whole"})
@AutoConfigureMockMvc
public @interface WholeService {}
