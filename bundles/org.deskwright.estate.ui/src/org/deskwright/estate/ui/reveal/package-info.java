/**
 * From anywhere to a thing of the fleet: {@link org.deskwright.estate.ui.reveal.FleetReveal} brings the Fleet
 * perspective to front and selects it there.
 */
package org.deskwright.estate.ui.reveal;
