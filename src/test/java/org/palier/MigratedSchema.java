package org.palier;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables that a database holds, without those of the engine and of the migrations themselves. */
record MigratedSchema(Map<String, Table> tables) {

    /** A table: each column with its type, the key, and the columns of each index in their order. */
    record Table(Map<String, String> columns, List<String> key, Set<List<String>> indexes) {}

    private static final String[] TABLE = {"TABLE", "BASE TABLE"};
    private static final List<String> FOREIGN = List.of("act_", "flw_", "flyway_");

    /** What H2 makes of a text without a bound. */
    private static final int LONGEST = 1_000_000_000;

    /** The same type by the names of both databases. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("bigserial", "bigint"),
            Map.entry("bool", "boolean"),
            Map.entry("timestamptz", "timestamp with time zone"));

    static MigratedSchema of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData told = connection.getMetaData();
            Map<String, Table> tables = new TreeMap<>();
            try (ResultSet rows = told.getTables(connection.getCatalog(), connection.getSchema(), null, TABLE)) {
                while (rows.next()) {
                    String name = rows.getString("TABLE_NAME");
                    if (FOREIGN.stream().noneMatch(lower(name)::startsWith)) {
                        tables.put(lower(name), table(told, connection, name));
                    }
                }
            }
            return new MigratedSchema(tables);
        }
    }

    /** What two databases should agree on: they index keys in ways of their own. */
    Map<String, Map<String, String>> columns() {
        Map<String, Map<String, String>> columns = new TreeMap<>();
        tables.forEach((name, table) -> columns.put(name + table.key(), table.columns()));
        return columns;
    }

    Table table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    /** Whether an index begins with one of these columns. */
    boolean leads(String table, Collection<String> columns) {
        return table(table).indexes().stream().anyMatch(index -> columns.contains(index.get(0)));
    }

    private static Table table(DatabaseMetaData told, Connection connection, String name) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (ResultSet rows = told.getColumns(connection.getCatalog(), connection.getSchema(), name, null)) {
            while (rows.next()) {
                columns.put(lower(rows.getString("COLUMN_NAME")), type(rows));
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = told.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        Map<String, List<String>> indexes = new TreeMap<>();
        try (ResultSet rows = told.getIndexInfo(connection.getCatalog(), connection.getSchema(), name, false, true)) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME");
                if (column != null) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), any -> new ArrayList<>())
                            .add(lower(column));
                }
            }
        }
        Set<List<String>> ordered = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        ordered.addAll(indexes.values());
        return new Table(columns, List.copyOf(key.values()), ordered);
    }

    private static String type(ResultSet column) throws SQLException {
        String name = lower(column.getString("TYPE_NAME"));
        String type = TYPES.getOrDefault(name, name);
        int size = column.getInt("COLUMN_SIZE");
        String bounded = type.equals("varchar") ? size == LONGEST ? "text" : "varchar(" + size + ")" : type;
        return bounded + (column.getString("IS_NULLABLE").equals("NO") ? " not null" : "");
    }

    private static String lower(@Nullable String name) {
        return Objects.requireNonNull(name).toLowerCase(Locale.ROOT);
    }
}
