/** What all tests together write to the log. */
@org.jspecify.annotations.NullMarked
package org.palier.log;
