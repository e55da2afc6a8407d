/** The list of certificates. Start at {@link org.deskwright.certificates.ui.list.CertificatesView}. */
package org.deskwright.certificates.ui.list;
