package org.palier.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verb that Palier declines, as a fact of the domain: a code {@code module.refusal.reason}, which is also the key of its
 * message, and what the answer should carry beside it.
 */
public final class Refusal extends RuntimeException {

    /** Why a verb was declined, in the terms of HTTP. */
    public enum Kind {
        INVALID(422),
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        UNKNOWN(404),
        CONFLICT(409),
        DAMAGED(409),
        GONE(410),
        NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        TOO_SLOW(408),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        TOO_MANY(429),
        FAILED(500),
        UNAVAILABLE(503),
        NO_ROOM(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] arguments;
    private final transient Map<String, Object> details = new LinkedHashMap<>();
    private @Nullable String field;

    private Refusal(Kind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
    }

    public static Refusal of(Kind kind, String code, Object... arguments) {
        return new Refusal(kind, code, arguments);
    }

    public static Refusal invalid(String code, Object... arguments) {
        return new Refusal(Kind.INVALID, code, arguments);
    }

    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, arguments);
    }

    /** The one answer to an id that does not exist and to an id that one may not see. */
    public static Refusal unknown() {
        return new Refusal(Kind.UNKNOWN, "shared.refusal.unknown");
    }

    /** The answer to a verb that the person's role does not have, on a thing that the person may see. */
    public static Refusal forbidden() {
        return new Refusal(Kind.FORBIDDEN, "shared.refusal.forbidden");
    }

    /** Names the form field at which the message should stand. */
    public Refusal at(String name) {
        this.field = name;
        return this;
    }

    /** Adds a property to the problem that the API answers, for instance the state and what is possible in it. */
    public Refusal with(String name, Object value) {
        details.put(name, value);
        return this;
    }

    /** Whether it is the service that could not, whatever was asked. */
    public boolean isOurs() {
        return kind.status() >= 500;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public @Nullable String field() {
        return field;
    }

    public Map<String, Object> details() {
        return Map.copyOf(details);
    }

    /** A refusal is an answer, not an accident: it carries no stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
