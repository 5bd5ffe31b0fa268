package org.palier.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.palier.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Writes a refusal as problem+json (RFC 9457) for a program, as a page for a person. */
@Component
public class Problems {

    private static final String REFUSED = "palier.refused-page";
    private static final String IN_A_MOMENT = "10";

    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    Object answer(Refusal declined, ServletWebRequest asked, Locale locale) {
        HttpServletRequest request = asked.getRequest();
        Refusal refusal = SlowBody.isBehind(request) ? Answers.tooSlow() : declined;
        if (isForAProgram(request)) {
            return ResponseEntity.status(refusal.kind().status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .headers(headers -> sayWhenToRetry(refusal, headers))
                    .body(problem(refusal, request, locale));
        }
        request.setAttribute(REFUSED, true);
        HttpHeaders headers = new HttpHeaders();
        sayWhenToRetry(refusal, headers);
        headers.forEach((name, values) -> setHeader(asked, name, values));
        ModelAndView page = new ModelAndView(view(refusal.kind()));
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        page.addObject("refusal", refusal);
        return page;
    }

    private static String view(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "error/404";
            case FAILED -> "error";
            default -> "shared/refused";
        };
    }

    private static void setHeader(ServletWebRequest asked, String name, List<String> values) {
        if (asked.getResponse() != null) {
            asked.getResponse().setHeader(name, String.join(", ", values));
        }
    }

    /** The problem that the API answers: the words, the code, and what the refusal carries beside them. */
    public ProblemDetail problem(Refusal refusal, HttpServletRequest request, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(refusal.kind().status()), wording.of(refusal, locale));
        problem.setType(URI.create("urn:palier:" + refusal.code()));
        problem.setTitle(wording.of("shared.problem." + refusal.kind().name(), locale));
        problem.setInstance(URI.create(path(request)));
        problem.setProperty("code", refusal.code());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        refusal.details().forEach(problem::setProperty);
        return problem;
    }

    /** When to ask again: as the refusal says, and in a moment where somebody is away. */
    public static void sayWhenToRetry(Refusal refusal, HttpHeaders headers) {
        Object seconds = refusal.details().get("retryAfter");
        if (seconds != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        } else if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, IN_A_MOMENT);
        }
    }

    /** Whether a page of its own said no, and not the form again with what was typed in it. */
    public static boolean isRefusedOnAPage(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    public static boolean isForAProgram(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    /** What was asked for, also where the server hands on what it declined. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
