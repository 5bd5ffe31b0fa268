package org.palier.shared.web;

import java.util.Locale;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
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
    Object refused(Refusal refusal, ServletWebRequest request, Locale locale) {
        return problems.answer(refusal, request, locale);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object unknown(ServletWebRequest request, Locale locale) {
        return problems.answer(Refusal.unknown(), request, locale);
    }

    /** What is no id in a path is an unknown one; in a parameter it is a mistake. */
    @ExceptionHandler
    Object mistyped(MethodArgumentTypeMismatchException mistyped, ServletWebRequest request, Locale locale) {
        return mistyped.getParameter().hasParameterAnnotation(PathVariable.class)
                ? unknown(request, locale)
                : malformed(request, locale);
    }

    /** The database declines: somebody else acted at the same time, it is away or busy, or it is an accident of ours. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    Object database(RuntimeException thrown, ServletWebRequest request, Locale locale) {
        Refusal refusal = Mishap.of(thrown);
        Asked.tell(LOG, request.getRequest(), refusal, thrown);
        return problems.answer(refusal, request, locale);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MissingRequestValueException.class,
        MissingServletRequestPartException.class,
        ServletRequestBindingException.class,
        MethodArgumentNotValidException.class,
        HandlerMethodValidationException.class
    })
    Object malformed(ServletWebRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.MALFORMED, "shared.refusal.malformed"), request, locale);
    }

    /** A form that came in parts and could not be taken in: for want of room where parts are laid, or because it is none. */
    @ExceptionHandler
    Object notTakenIn(MultipartException fault, ServletWebRequest request, Locale locale) {
        Refusal why = Mishap.of(fault);
        return why.kind() == Refusal.Kind.FAILED ? malformed(request, locale) : problems.answer(why, request, locale);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, ServletWebRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.TOO_LARGE, "shared.refusal.heavy"), request, locale);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException wrong, ServletWebRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.NOT_ALLOWED, "shared.refusal.method"), request, locale);
    }

    @ExceptionHandler
    Object wrongMediaType(HttpMediaTypeNotSupportedException wrong, ServletWebRequest request, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.UNSUPPORTED, "shared.refusal.media-type"), request, locale);
    }
}
