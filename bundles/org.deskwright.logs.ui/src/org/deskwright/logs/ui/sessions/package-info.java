/**
 * The sessions that logs tell of, beneath each other on one axis of time and as a table. Start at
 * {@link org.deskwright.logs.ui.sessions.SessionsView}. Display thread only.
 */
package org.deskwright.logs.ui.sessions;
