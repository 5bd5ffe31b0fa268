package org.palier.dossier;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of this room known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DossierSettings.class)
class DossierConfiguration {}
