package org.palier.evidence.parser;

/**
 * What was recognized on a picture.
 *
 * @param places where the words stand
 */
public record Recognized(String text, PlacedWords places) {

    /** The same, with its words where they stand on the picture that leans. */
    public Recognized on(Tilt tilt) {
        return new Recognized(text, tilt.back(places));
    }

    /** This, or the other where more was recognized in it. */
    public Recognized orIfMore(Recognized other) {
        return other.places.words().size() > places.words().size() ? other : this;
    }
}
