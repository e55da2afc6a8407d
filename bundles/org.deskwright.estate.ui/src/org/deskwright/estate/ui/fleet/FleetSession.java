package org.deskwright.estate.ui.fleet;

import java.util.Set;

import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.ui.session.Watched;

/**
 * The fleet of what is open in the workbench: an OSGi service, of which there is one. It follows the
 * {@link org.deskwright.ui.session.DiagnosisSession}; lists are made in a job that the user sees and can stop. Every
 * method returns at once and may be called from any thread.
 */
public interface FleetSession extends Watched<FleetState> {
    /** Narrows all views to what stands in these places; to everything when there are none. */
    void narrow(Set<FleetPlace> places);

    /** Stops making the lists; what was listed before stays. */
    void cancel();

    /** Makes the lists again, after making them failed or was stopped. */
    void retry();
}
