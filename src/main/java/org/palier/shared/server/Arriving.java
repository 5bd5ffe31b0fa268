package org.palier.shared.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A small body on its way: read as it comes, without a thread that waits for it. */
final class Arriving implements ReadListener, AsyncListener {

    /** What becomes of a body that did not arrive in time. */
    interface Late {
        void answer() throws ServletException, IOException;
    }

    private final AsyncContext request;
    private final ServletInputStream source;
    private final Late late;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final AtomicBoolean over = new AtomicBoolean();

    Arriving(AsyncContext request, ServletInputStream source, Late late) {
        this.request = request;
        this.source = source;
        this.late = late;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] part = new byte[4096];
        while (source.isReady() && !source.isFinished()) {
            int count = source.read(part);
            if (count < 0) {
                return;
            }
            body.write(part, 0, count);
        }
    }

    @Override
    public void onAllDataRead() {
        if (over.compareAndSet(false, true)) {
            request.getRequest().setAttribute(SmallBodyFilter.BODY, body.toByteArray());
            request.dispatch();
        }
    }

    @Override
    public void onError(Throwable cut) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        if (over.compareAndSet(false, true)) {
            try {
                late.answer();
            } catch (ServletException unsaid) {
                throw new IOException("The answer broke off", unsaid);
            } finally {
                request.complete();
            }
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over.set(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // because nobody starts it a second time
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            request.complete();
        }
    }
}
