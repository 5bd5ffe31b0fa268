package org.palier.sorting.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of the mailbox known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailInSettings.class)
class MailInConfiguration {}
