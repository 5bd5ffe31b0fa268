package org.palier.dossier;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of dossiers.
 *
 * @param clarificationRounds how many times the binôme may ask before agreeing or disagreeing
 */
@Validated
@ConfigurationProperties("palier.dossier")
record DossierSettings(@DefaultValue("2") @Min(0) int clarificationRounds) {}
