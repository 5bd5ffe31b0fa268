package org.palier.shared;

import org.jspecify.annotations.Nullable;

/**
 * For whom this thread asks the database: an address as long as nobody is known, then a structure; nobody where the service
 * itself works.
 */
public final class Guest {

    private static final ThreadLocal<@Nullable String> HERE = new ThreadLocal<>();

    private Guest() {}

    /** A request of this address begins. */
    public static void comes(String address) {
        HERE.set("address " + address);
    }

    /** It is known now for which structure, or for the network. */
    public static void actsFor(String structure) {
        if (HERE.get() != null) {
            HERE.set("structure " + structure);
        }
    }

    /** The request ends. */
    public static void leaves() {
        HERE.remove();
    }

    public static @Nullable String name() {
        return HERE.get();
    }
}
