package org.palier.shared;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings common to all rooms.
 *
 * @param zone where days begin and end for the people of this installation
 */
@ConfigurationProperties("palier.shared")
public record SharedSettings(@DefaultValue("Europe/Paris") ZoneId zone) {}
