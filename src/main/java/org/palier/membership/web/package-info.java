/** Sign-in, who acts, and the pages of people and structures. */
@NullMarked
package org.palier.membership.web;

import org.jspecify.annotations.NullMarked;
