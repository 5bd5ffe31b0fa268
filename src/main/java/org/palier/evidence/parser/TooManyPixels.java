package org.palier.evidence.parser;

import java.io.IOException;

/** An image is larger than any that is opened. */
class TooManyPixels extends IOException {}
