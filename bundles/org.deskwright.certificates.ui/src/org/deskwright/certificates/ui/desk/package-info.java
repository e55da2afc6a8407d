/**
 * What certificates lie open in the workbench. Start at {@link org.deskwright.certificates.ui.desk.CertificateDesk}.
 */
package org.deskwright.certificates.ui.desk;
