/** The pages and the API of documents. */
@NullMarked
package org.palier.evidence.web;

import org.jspecify.annotations.NullMarked;
