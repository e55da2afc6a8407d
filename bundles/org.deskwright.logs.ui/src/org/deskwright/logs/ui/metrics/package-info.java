/**
 * What logs tell was measured in sessions: a chart for each unit on one axis of time, and a table. Start at
 * {@link org.deskwright.logs.ui.metrics.MetricsView}. Display thread only.
 */
package org.deskwright.logs.ui.metrics;
