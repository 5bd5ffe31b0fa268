package org.palier.shared.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.palier.shared.web.SlowBody;

/** Watches each body that a thread waits for, what nobody reads of it included, and lets only so many of them in. */
final class BodyValve extends ValveBase {

    /** Stands in the place of the watch where a body is read before a thread is spent on it. */
    static final String SMALL = "small";

    /** Stands in the place of the watch where a body was not let in. */
    static final String CROWDED = "crowded";

    private final ServerSettings settings;
    private final Crowd crowd;

    BodyValve(ServerSettings settings) {
        super(true);
        this.settings = settings;
        this.crowd = new Crowd(settings.bodies(), settings.bodiesPerAddress());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isAsyncDispatching() || !hasBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        if (settings.readsFirst(String.valueOf(request.getContentType()), request.getContentLengthLong())) {
            request.setAttribute(SlowBody.WATCH, SMALL);
            getNext().invoke(request, response);
            return;
        }
        String address = String.valueOf(request.getRemoteAddr());
        if (!crowd.enter(address)) {
            request.setAttribute(SlowBody.WATCH, CROWDED);
            getNext().invoke(request, response);
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return;
        }
        try {
            watched(request, response);
        } finally {
            crowd.leave(address);
        }
    }

    private void watched(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var unwatched = coyote.getInputBuffer();
        BodyWatch watch = new BodyWatch(unwatched, settings);
        coyote.setInputBuffer(watch);
        request.setAttribute(SlowBody.WATCH, watch);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !watch.isEnded() && !coyote.hasExpectation()) {
                leave(response, watch);
            }
        } finally {
            coyote.setInputBuffer(unwatched);
            if (watch.isTooSlow()) {
                coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    /** Answers first, and then waits for the rest as patiently as for the beginning. */
    private static void leave(Response response, BodyWatch watch) throws IOException {
        response.finishResponse();
        if (!watch.isTooSlow()) {
            try {
                watch.drain();
            } catch (IOException cut) {
                // because the answer has been given, and the connection ends with it
                return;
            }
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
