package org.palier.membership;

/**
 * Whose form was sent, and the page that it stood on.
 *
 * @param page its address on this site
 */
public record PageMark(PersonId person, String page) {}
