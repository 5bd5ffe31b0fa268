package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form that came too late to be acted on.
 *
 * @param page the page that it stands on
 * @param action where it was sent to
 * @param typed what it said, without what opens something and without files
 * @param withFile whether it could bring files, which are not kept
 */
record UnsentForm(String id, String page, String action, Map<String, List<String>> typed, boolean withFile, Instant at)
        implements Serializable {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|csrf).*|again|" + MarkedForms.FIELD);

    static UnsentForm of(HttpServletRequest request, String page, Instant now) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!isSecret(name)) {
                typed.put(name, List.of(values));
            }
        });
        boolean withFile = String.valueOf(request.getContentType()).startsWith("multipart/");
        return new UnsentForm(UUID.randomUUID().toString(), page, action(request), Map.copyOf(typed), withFile, now);
    }

    static String action(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    int size() {
        return typed.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }

    boolean isThatOf(String otherPage, String otherAction) {
        return page.equals(otherPage) && action.equals(otherAction);
    }
}
