/**
 * The log that the views around the editors are about. Start at {@link org.deskwright.logs.ui.active.ActiveLog}.
 * Display thread only.
 */
package org.deskwright.logs.ui.active;
