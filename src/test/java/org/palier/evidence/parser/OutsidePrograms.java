package org.palier.evidence.parser;

/** Which programs this machine has, so that a test expects what it should. */
public final class OutsidePrograms {

    private OutsidePrograms() {}

    public static boolean decodesPhotos() {
        return OutsideProgram.found("", "heif-convert", "heif-dec").isPresent();
    }
}
