/** What one sender may take of the server: connections, time for a request's head and body, and threads that wait. */
@NullMarked
package org.palier.shared.server;

import org.jspecify.annotations.NullMarked;
