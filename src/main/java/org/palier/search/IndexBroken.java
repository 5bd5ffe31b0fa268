package org.palier.search;

/** The index cannot be read or written as it lies: it is closed, gone, cut or damaged. */
class IndexBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexBroken(Throwable cause) {
        super(cause);
    }

    IndexBroken(String message) {
        super(message);
    }
}
