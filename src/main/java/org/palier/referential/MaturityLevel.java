package org.palier.referential;

/** A level from 0 (not started) to 4, common to all criteria. */
public record MaturityLevel(int number, Text label, Text definition) {}
