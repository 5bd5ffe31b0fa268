package org.palier.shared.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palier.shared.Refusal;
import org.palier.shared.web.Answers;
import org.palier.shared.web.SlowBody;

/** Reads forms and JSON before a thread is spent on them, and says in words what {@link BodyValve} declined. */
final class SmallBodyFilter implements Filter {

    static final String BODY = "palier.small-body";

    private static final int SECONDS_TO_WAIT = 5;

    private final ServerSettings settings;
    private final Answers answers;

    SmallBodyFilter(ServerSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        if (request.getAttribute(BODY) instanceof byte[] body) {
            chain.doFilter(new ReadBody(request, body), response);
        } else if (BodyValve.SMALL.equals(request.getAttribute(SlowBody.WATCH))) {
            await(request, response);
        } else if (BodyValve.CROWDED.equals(request.getAttribute(SlowBody.WATCH))) {
            answers.answer(request, response, crowded());
        } else {
            watched(request, response, chain);
        }
    }

    private void await(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext waiting = request.startAsync(request, response);
        waiting.setTimeout(settings.smallBodyTime().toMillis());
        var source = request.getInputStream();
        Arriving arriving = new Arriving(waiting, source, () -> answers.answer(request, response, Answers.tooSlow()));
        waiting.addListener(arriving);
        source.setReadListener(arriving);
    }

    private void watched(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException broken) {
            if (!SlowBody.isBehind(request) || response.isCommitted()) {
                throw broken;
            }
            response.resetBuffer();
            answers.answer(request, response, Answers.tooSlow());
        } finally {
            if (SlowBody.isBehind(request)) {
                // because the server would take it for an accident of ours; its status says what it was
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            }
        }
    }

    private static Refusal crowded() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "shared.refusal.crowded").with("retryAfter", SECONDS_TO_WAIT);
    }
}
