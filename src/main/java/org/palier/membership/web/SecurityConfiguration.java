package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import org.palier.membership.Doorkeeper;
import org.palier.membership.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in: tokens for the API, a session for the pages, and nothing else without signing in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN_PAGES = {
        "/sign-in",
        "/sign-in/refused",
        "/refused",
        "/first/*",
        "/welcome/*",
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/icons/**",
        "/icon.svg",
        "/favicon.ico",
        "/error",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/v3/api-docs",
        "/v3/api-docs.yaml"
    };

    private final Doorkeeper door;
    private final Refusals refusals;

    SecurityConfiguration(Doorkeeper door, Refusals refusals) {
        this.door = door;
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/tokens")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerFilter(door, refusals), AuthorizationFilter.class)
                .addFilterBefore(new ActingFilter(door, refusals), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, nobody) -> refusals.answer(request, response, Tokens.unauthenticated())))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            Arrival arrival,
            Departure departure,
            WantedPages wanted,
            UnsentForms unsent,
            UnsentNotes notes) {
        return http.headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new RefusedFormFilter(unsent), CsrfFilter.class)
                .addFilterBefore(new ActingFilter(door, refusals), CsrfFilter.class)
                .addFilterAfter(new UnsentFilter(unsent, notes), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(HttpServletRequest::getRemoteAddr)
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .logout(out -> out.logoutUrl(Departure.SIGN_OUT)
                        .logoutSuccessUrl(Departure.OUT)
                        .addLogoutHandler(unsent))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(departure).accessDeniedHandler(departure))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new PageHeaders());
    }
}
