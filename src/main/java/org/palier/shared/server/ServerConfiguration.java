package org.palier.shared.server;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.palier.shared.web.Answers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Sets what one sender may take of the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerSettings.class)
class ServerConfiguration {

    /** After the encoding of characters, before everything that reads. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrance(ServerSettings settings) {
        return tomcat -> {
            tomcat.setProtocol(EntranceProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof EntranceProtocol entrance) {
                    entrance.limit(settings.connectionsPerAddress(), settings.headTime());
                }
            });
            tomcat.addEngineValves(new BodyValve(settings));
        };
    }

    @Bean
    FilterRegistrationBean<SmallBodyFilter> smallBodies(ServerSettings settings, Answers answers) {
        var filter = new FilterRegistrationBean<>(new SmallBodyFilter(settings, answers));
        filter.setOrder(FIRST);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return filter;
    }
}
