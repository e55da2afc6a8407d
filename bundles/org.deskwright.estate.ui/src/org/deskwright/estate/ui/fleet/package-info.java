/**
 * The fleet that all views of this bundle show.
 * <p>
 * Start at {@link org.deskwright.estate.ui.fleet.FleetSession}, an OSGi service that views get from their site
 * ({@code getSite().getService(FleetSession.class)}): it joins what was read into lists, in the background, and knows
 * to which accounts, Regions or directories the views are narrowed. {@link org.deskwright.ui.session.SessionWatch}
 * carries its state to a control.
 */
package org.deskwright.estate.ui.fleet;
