/**
 * Moments and time zones as people type them. Start at {@link org.deskwright.ui.time.MomentText} and
 * {@link org.deskwright.ui.time.ZoneNames}; neither knows a window.
 */
package org.deskwright.ui.time;
