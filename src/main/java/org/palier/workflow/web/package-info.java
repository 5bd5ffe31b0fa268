/** Pages and REST resources of what waits for whom. */
@NullMarked
package org.palier.workflow.web;

import org.jspecify.annotations.NullMarked;
