package org.palier.evidence;

/** The antivirus that was asked for does not answer: what it has not seen waits. */
public class AntivirusUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AntivirusUnavailable(String why) {
        super(why);
    }

    AntivirusUnavailable(Exception cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
