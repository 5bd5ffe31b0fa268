package org.palier.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The heads of the chains; whoever holds one locked is the only one who appends to that chain. */
@Component
class Heads {

    private final JdbcClient jdbc;
    private final TransactionTemplate aside;

    Heads(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** Begins a chain in a transaction of its own, because a lost race would spoil the act's own on PostgreSQL. */
    private void begin(String chain) {
        Head head = Head.ofNothing(chain);
        try {
            aside.executeWithoutResult(
                    started -> jdbc.sql("insert into journal_head (chain, position, hash) values (?, ?, ?)")
                            .params(head.chain(), head.position(), head.hash())
                            .update());
        } catch (DuplicateKeyException anotherBeganIt) {
            // because the chain is there now, which is all that was wanted
            return;
        }
    }
}
