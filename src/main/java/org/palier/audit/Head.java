package org.palier.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The end of a chain: how far it goes, and the hash of its last line. */
record Head(String chain, long position, String hash) {

    static Head ofNothing(String chain) {
        return new Head(chain, 0, Seal.NOTHING_BEFORE);
    }

    static Head read(ResultSet row, int number) throws SQLException {
        return new Head(row.getString("chain"), row.getLong("position"), row.getString("hash"));
    }

    String place() {
        return chain + "/" + position;
    }

    /** The place where the next line should stand. */
    String nextPlace() {
        return chain + "/" + (position + 1);
    }
}
