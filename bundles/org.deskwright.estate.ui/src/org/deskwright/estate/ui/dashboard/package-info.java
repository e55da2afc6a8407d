/**
 * The fleet in figures. Start at {@link org.deskwright.estate.ui.dashboard.DashboardView}; what it shows is counted by
 * {@link org.deskwright.estate.tally.Tallies}.
 */
package org.deskwright.estate.ui.dashboard;
