/**
 * How many records of which level a log has at which time. Start at
 * {@link org.deskwright.logs.ui.timeline.TimelineView}; what it shows is a
 * {@link org.deskwright.logs.ui.timeline.Histogram}.
 */
package org.deskwright.logs.ui.timeline;
