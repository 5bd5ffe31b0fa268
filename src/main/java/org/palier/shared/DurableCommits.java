package org.palier.shared;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Makes H2 write each commit to the disk before anybody is told of it, because by itself it does so half a second later and
 * a kill in between loses what was acknowledged (seen by the kill test). Its WRITE_DELAY=0 skips the write when another
 * commit is being written, so the checkpoint is asked for.
 */
@Component
class DurableCommits implements TransactionExecutionListener {

    private final JdbcTemplate jdbc;
    private final boolean onFile;

    DurableCommits(DataSource dataSource, @Value("${spring.datasource.url}") String url) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.onFile = url.startsWith("jdbc:h2:file:");
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (onFile && failure == null && !transaction.isReadOnly()) {
            jdbc.execute("checkpoint sync");
        }
    }
}
