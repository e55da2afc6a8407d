/**
 * What several logs tell together: the sessions of users, and what was measured in them. Start at
 * {@link org.deskwright.logs.ui.reading.SessionShelf}, an OSGi service that goes over the logs of a
 * {@link org.deskwright.logs.ui.reading.LogScope} once for all views. {@link org.deskwright.logs.ui.reading.SharedTime}
 * is what the views tell each other.
 */
package org.deskwright.logs.ui.reading;
