/**
 * The opened evidence of the workbench and its diagnosis.
 * <p>
 * Start at {@link org.deskwright.ui.session.DiagnosisSession}, an OSGi service that views and handlers get from their
 * service locator ({@code getSite().getService(DiagnosisSession.class)}). It promises that readers and checks never run
 * on the display thread, that stopping interrupts them, and that what is there already is shown while the rest comes.
 */
package org.deskwright.ui.session;
