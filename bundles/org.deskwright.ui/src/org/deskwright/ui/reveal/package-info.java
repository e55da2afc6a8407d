/**
 * From outcomes to what they are about. Bundles that show such things offer a
 * {@link org.deskwright.ui.reveal.SubjectRevealer} as an OSGi service.
 */
package org.deskwright.ui.reveal;
