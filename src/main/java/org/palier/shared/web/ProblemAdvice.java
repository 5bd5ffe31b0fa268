package org.palier.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns refusals, and what the framework declines, into problem+json for programs and a plain page for people. */
@ControllerAdvice
@Order(0)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        return problems.answer(refusal, request, locale);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object unknown(HttpServletRequest request, Locale locale) {
        return problems.answer(Refusal.unknown(), request, locale);
    }

    /** What is no id in a path is an unknown one; in a parameter it is a mistake. */
    @ExceptionHandler
    Object mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request, Locale locale) {
        return mistyped.getParameter().hasParameterAnnotation(PathVariable.class)
                ? unknown(request, locale)
                : malformed(request, locale);
    }

    /** Somebody else acted on the same thing at the same time: theirs stands, and ours lost nothing but its turn. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    Object overtaken(RuntimeException lost, HttpServletRequest request, Locale locale) {
        LOG.info("Overtaken on {}: {}", request.getRequestURI(), lost.getMessage());
        return problems.answer(Refusal.conflict("shared.refusal.overtaken"), request, locale);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    Object databaseAway(RuntimeException lost, HttpServletRequest request, Locale locale) {
        LOG.warn("The database does not answer: {}", lost.getMessage());
        return problems.answer(Refusal.of(Refusal.Kind.UNAVAILABLE, "shared.refusal.unavailable"), request, locale);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MissingRequestValueException.class,
        MissingServletRequestPartException.class,
        ServletRequestBindingException.class,
        MultipartException.class,
        MethodArgumentNotValidException.class,
        HandlerMethodValidationException.class
    })
    Object malformed(HttpServletRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.MALFORMED, "shared.refusal.malformed"), request, locale);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.TOO_LARGE, "shared.refusal.too-large"), request, locale);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.NOT_ALLOWED, "shared.refusal.method"), request, locale);
    }

    @ExceptionHandler
    Object wrongMediaType(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.UNSUPPORTED, "shared.refusal.media-type"), request, locale);
    }
}
