package org.palier.audit;

import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The heads of the chains; whoever holds one locked is the only one who appends to that chain. */
@Component
class Heads {

    private final JdbcClient jdbc;
    private final JdbcTemplate connection;

    Heads(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.connection = new JdbcTemplate(dataSource);
    }

    Head lock(String chain) {
        return find(chain)
                .or(() -> {
                    begin(chain);
                    return find(chain);
                })
                .orElseThrow();
    }

    void move(Head to) {
        jdbc.sql("update journal_head set position = :position, hash = :hash where chain = :chain")
                .param("position", to.position())
                .param("hash", to.hash())
                .param("chain", to.chain())
                .update();
    }

    List<Head> all() {
        return jdbc.sql("select chain, position, hash from journal_head order by chain")
                .query(Head::read)
                .list();
    }

    private Optional<Head> find(String chain) {
        return jdbc.sql("select chain, position, hash from journal_head where chain = :chain for update")
                .param("chain", chain)
                .query(Head::read)
                .optional();
    }

    /**
     * Begins a chain behind a savepoint, because a lost race would spoil the act on PostgreSQL, and a transaction of its own
     * would wait for a second connection while the act holds one.
     */
    private void begin(String chain) {
        Head head = Head.ofNothing(chain);
        connection.execute((ConnectionCallback<Boolean>) held -> {
            Savepoint before = held.setSavepoint();
            boolean begun = insert(head);
            if (begun) {
                held.releaseSavepoint(before);
            } else {
                held.rollback(before);
            }
            return begun;
        });
    }

    /** False where another began it, so that it is there now, which is all that was wanted. */
    private boolean insert(Head head) {
        try {
            return jdbc.sql("insert into journal_head (chain, position, hash) values (?, ?, ?)")
                            .params(head.chain(), head.position(), head.hash())
                            .update()
                    == 1;
        } catch (DuplicateKeyException anotherBeganIt) {
            return false;
        }
    }
}
