package org.palier.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers since when objects have been seen that no row knows, and by which name this database marks its bucket. */
@Component
@Transactional
class Unreferenced {

    private final JdbcClient jdbc;

    Unreferenced(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of this installation, which a copy of its database bears too. */
    public String installation() {
        return jdbc.sql("select id from installation")
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    var id = UUID.randomUUID().toString();
                    jdbc.sql("insert into installation (id) values (?)")
                            .param(id)
                            .update();
                    return id;
                });
    }

    /** Writes down what is seen now and forgets what is known again or gone; since when each has been seen. */
    public Map<String, Instant> see(Collection<String> keys, Instant now) {
        var since = new HashMap<String, Instant>();
        jdbc.sql("select object_key, first_seen from unreferenced_object")
                .query((row, number) -> Map.entry(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .forEach(seen -> since.put(seen.getKey(), seen.getValue()));
        var gone = since.keySet().stream().filter(key -> !keys.contains(key)).toList();
        gone.forEach(this::forget);
        gone.forEach(since::remove);
        for (var key : keys) {
            if (since.putIfAbsent(key, now) == null) {
                jdbc.sql("insert into unreferenced_object (object_key, first_seen) values (?, ?)")
                        .params(List.of(key, now.atOffset(ZoneOffset.UTC)))
                        .update();
            }
        }
        return since;
    }

    public void forget(String key) {
        jdbc.sql("delete from unreferenced_object where object_key = ?")
                .param(key)
                .update();
    }
}
