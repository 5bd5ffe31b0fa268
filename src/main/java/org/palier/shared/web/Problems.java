package org.palier.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.palier.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Writes a refusal as problem+json (RFC 9457) for a program, as a page for a person. */
@Component
public class Problems {

    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    Object answer(Refusal refusal, HttpServletRequest request, Locale locale) {
        if (isForAProgram(request)) {
            return ResponseEntity.status(refusal.kind().status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .headers(headers -> sayWhenToRetry(refusal, headers))
                    .body(problem(refusal, request, locale));
        }
        ModelAndView page = new ModelAndView(refusal.kind() == Refusal.Kind.UNKNOWN ? "error/404" : "shared/refused");
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        page.addObject("refusal", refusal);
        return page;
    }

    /** The problem that the API answers: the words, the code, and what the refusal carries beside them. */
    public ProblemDetail problem(Refusal refusal, HttpServletRequest request, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(refusal.kind().status()), wording.of(refusal, locale));
        problem.setType(URI.create("urn:palier:" + refusal.code()));
        problem.setTitle(wording.of("shared.problem." + refusal.kind().name(), locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", refusal.code());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        refusal.details().forEach(problem::setProperty);
        return problem;
    }

    private static void sayWhenToRetry(Refusal refusal, HttpHeaders headers) {
        Object seconds = refusal.details().get("retryAfter");
        if (seconds != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
    }

    public static boolean isForAProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
