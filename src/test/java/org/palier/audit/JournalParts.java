package org.palier.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal on its own, with nothing around it but a database and its transactions. */
@EnableTransactionManagement
@Import({ChainedJournal.class, Scribe.class, Heads.class, Lines.class})
public class JournalParts {

    /** A moment with nanoseconds, which no database keeps. */
    static final Instant NOW = Instant.parse("2026-11-23T08:30:00.123456789Z");

    static AnnotationConfigApplicationContext on(Database database) {
        return on(database.migrated());
    }

    static AnnotationConfigApplicationContext on(DataSource source) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, () -> source, bean -> bean.setDestroyMethodName(""));
        context.register(JournalParts.class);
        context.refresh();
        return context;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new DataSourceTransactionManager(source);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
