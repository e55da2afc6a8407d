/**
 * The page about whatever is selected in the fleet. Start at {@link org.deskwright.estate.ui.details.FleetDetailsView}.
 */
package org.deskwright.estate.ui.details;
