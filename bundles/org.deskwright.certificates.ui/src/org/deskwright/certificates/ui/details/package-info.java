/**
 * All about the selected certificate. Start at {@link org.deskwright.certificates.ui.details.CertificateDetailsView}.
 */
package org.deskwright.certificates.ui.details;
