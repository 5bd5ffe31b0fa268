package org.palier.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Remembers the statements that this thread prepares, so that a test can count them. */
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> PREPARED = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    /** The statements that the work prepared. */
    public static List<String> during(Callable<?> work) throws Exception {
        PREPARED.set(new ArrayList<>());
        try {
            work.call();
            return PREPARED.get();
        } finally {
            PREPARED.remove();
        }
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        remember(method, arguments);
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        private static void remember(Method method, Object[] arguments) {
            List<String> prepared = PREPARED.get();
            if (prepared != null && method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
            }
        }
    }
}
