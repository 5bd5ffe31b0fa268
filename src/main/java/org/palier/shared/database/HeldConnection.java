package org.palier.shared.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection that tells, once, when it is given back, and tells a loss from an accident. */
final class HeldConnection implements InvocationHandler {

    private static final String LOST = "08003";

    private final Connection connection;
    private final Runnable afterwards;
    private final AtomicBoolean over = new AtomicBoolean();

    private HeldConnection(Connection connection, Runnable afterwards) {
        this.connection = connection;
        this.afterwards = afterwards;
    }

    static Connection of(Connection connection, Runnable afterwards) {
        return (Connection) Proxy.newProxyInstance(
                HeldConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new HeldConnection(connection, afterwards));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "close", "abort" -> end(method, arguments);
            default -> pass(method, arguments);
        };
    }

    private @Nullable Object end(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return pass(method, arguments);
        } finally {
            if (over.compareAndSet(false, true)) {
                afterwards.run();
            }
        }
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException() instanceof SQLException told ? named(told) : failed.getTargetException();
        }
    }

    /** The pool closes what broke under its holder, and says of that only in words that it is closed. */
    private SQLException named(SQLException told) throws SQLException {
        return told.getSQLState() == null && !over.get() && connection.isClosed()
                ? new SQLNonTransientConnectionException("The connection was lost", LOST, told)
                : told;
    }
}
