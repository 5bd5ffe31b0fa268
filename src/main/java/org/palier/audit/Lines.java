package org.palier.audit;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.palier.shared.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the journal: they are added and read, never changed. */
@Component
class Lines {

    private static final String ALL = "select * from journal_entry";

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    Lines(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(500);
    }

    void add(Line line) {
        jdbc.sql("""
            insert into journal_entry
            (chain, position, happened_at, actor, act, subject, details, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(line.chain(), line.position(), line.storedAt(), line.actor(), line.act())
                .params(line.subject(), line.details(), line.previous(), line.hash())
                .update();
    }

    /** Hands over each line of every chain, in order, without ever holding them all. */
    void forEach(Consumer<Line> reader) {
        streaming.query(ALL + " order by chain, position", row -> {
            reader.accept(Line.read(row, 0));
        });
    }

    Page<Line> where(String column, String value, String order, int page, int size) {
        int number = Page.number(page);
        long total = jdbc.sql("select count(*) from journal_entry where " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
        List<Line> lines = jdbc.sql(
                        ALL + " where " + column + " = ? order by " + order + " offset ? rows fetch next ? rows only")
                .params(value, (long) number * size, size)
                .query(Line::read)
                .list();
        return new Page<>(lines, number, total, size);
    }
}
