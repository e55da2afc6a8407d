/**
 * What there is to say of each thing of an estate, in the words of its admins. Start at
 * {@link org.deskwright.estate.ui.facts.FactSheet#of}; the details page and the Properties view both show what it
 * gives. Knows no widgets.
 */
package org.deskwright.estate.ui.facts;
