package org.palier.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The objects that rows of a database know, read when nobody else has it open. */
final class KnownKeys {

    private static final List<String> TABLES =
            List.of("document_version", "document_page", "pending_upload", "document_remains");

    private KnownKeys() {}

    static Set<String> in(Path database) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath(), "sa", "")) {
            for (String table : TABLES) {
                try (ResultSet rows = connection.createStatement().executeQuery("select object_key from " + table)) {
                    while (rows.next()) {
                        keys.add(rows.getString(1));
                    }
                }
            }
        }
        return keys;
    }
}
