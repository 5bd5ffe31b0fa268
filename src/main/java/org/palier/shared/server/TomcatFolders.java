package org.palier.shared.server;

import org.palier.shared.RunFolder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Gives Tomcat its folders in that of the run, unless a setting names one, because a kill would leave them for ever. */
@Component
record TomcatFolders(RunFolder run) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (tomcat.getBaseDirectory() == null) {
            tomcat.setBaseDirectory(run.place("tomcat").toFile());
        }
        tomcat.setDocumentRoot(run.place("pages").toFile());
    }
}
