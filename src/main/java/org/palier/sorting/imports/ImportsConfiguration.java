package org.palier.sorting.imports;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.palier.files.OwnKeys;
import org.palier.shared.RunFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;

/** How imports come in over HTTP: by forms that may be heavier than others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportsConfiguration {

    private static final DataSize FIELDS_BESIDE_THE_FILES = DataSize.ofMegabytes(2);

    @Bean
    OwnKeys importKeys() {
        return new OwnKeys(ImportFiles.PREFIX);
    }

    /** Hands everything on; only what its forms may weigh is its own. */
    @Bean
    ServletRegistrationBean<Servlet> importDoor(DispatcherServlet pages, ImportSettings settings, RunFolder run) {
        long most = settings.maxSize().toBytes();
        ServletRegistrationBean<Servlet> door =
                new ServletRegistrationBean<>(new Door(pages), "/documents/imports", "/api/imports");
        door.setName("imports");
        door.setMultipartConfig(new MultipartConfigElement(
                run.place("uploads").toString(), most, most + FIELDS_BESIDE_THE_FILES.toBytes(), 0));
        return door;
    }

    /** The servlet of the heavier forms. */
    private static final class Door extends GenericServlet {

        private final transient DispatcherServlet pages;

        Door(DispatcherServlet pages) {
            this.pages = pages;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            pages.service(request, response);
        }
    }
}
