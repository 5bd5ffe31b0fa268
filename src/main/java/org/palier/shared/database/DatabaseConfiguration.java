package org.palier.shared.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Sets the limits of connections before the first is opened, and the gate before their pool. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, GateSettings.class})
class DatabaseConfiguration {

    /** After the filter that answers whatever breaks. */
    private static final int BEFORE_ALL_THAT_ASK = Ordered.HIGHEST_PRECEDENCE + 12;

    @Bean
    static BeanPostProcessor limitsOfConnections(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && PostgresLimits.concern(pool)) {
                    PostgresLimits.set(
                            pool, Binder.get(environment).bindOrCreate("palier.database", DatabaseSettings.class));
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool
                        ? new GatedPool(
                                pool, Binder.get(environment).bindOrCreate("palier.database.gate", GateSettings.class))
                        : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<GuestFilter> guests() {
        var filter = new FilterRegistrationBean<>(new GuestFilter());
        filter.setOrder(BEFORE_ALL_THAT_ASK);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return filter;
    }

    /** A migration of a large table takes what it takes: it has connections of its own, without these limits. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime() {
        return flyway -> {
            var pool = DataSourceUnwrapper.unwrap(
                    flyway.getDataSource(), HikariConfigMXBean.class, HikariDataSource.class);
            if (pool != null && PostgresLimits.concern(pool)) {
                flyway.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            }
        };
    }
}
