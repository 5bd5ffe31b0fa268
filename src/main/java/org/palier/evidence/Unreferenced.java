package org.palier.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers since when objects have been seen that no row knows. */
@Component
@Transactional
class Unreferenced {

    private static final Waiting AGAIN = new Waiting(Duration.ofHours(1), Duration.ofDays(30));

    private final JdbcClient jdbc;

    Unreferenced(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what is seen now and forgets what is known again or gone. */
    public void see(Collection<String> keys, Instant now) {
        var known = new HashSet<>(jdbc.sql("select object_key from unreferenced_object")
                .query(String.class)
                .list());
        known.stream().filter(key -> !keys.contains(key)).forEach(this::forget);
        for (var key : keys) {
            if (!known.contains(key)) {
                jdbc.sql("insert into unreferenced_object (object_key, first_seen) values (?, ?)")
                        .params(List.of(key, now.atOffset(ZoneOffset.UTC)))
                        .update();
            }
        }
    }

    /** Those seen so since then, the oldest first, without those to be asked for later only. */
    public List<String> since(Instant seen, Instant now, int most) {
        return jdbc.sql("select object_key from unreferenced_object"
                        + " where first_seen <= ? and (again_at is null or again_at <= ?) order by first_seen limit ?")
                .params(List.of(seen.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), most))
                .query(String.class)
                .list();
    }

    public void later(String key, Instant now) {
        int attempts = jdbc.sql("select attempts from unreferenced_object where object_key = ?")
                .param(key)
                .query(Integer.class)
                .optional()
                .orElse(0);
        jdbc.sql("update unreferenced_object set attempts = ?, again_at = ? where object_key = ?")
                .params(List.of(attempts + 1, AGAIN.after(attempts, now).atOffset(ZoneOffset.UTC), key))
                .update();
    }

    public void forget(String key) {
        jdbc.sql("delete from unreferenced_object where object_key = ?")
                .param(key)
                .update();
    }

    public void forgetAll() {
        jdbc.sql("delete from unreferenced_object").update();
    }
}
