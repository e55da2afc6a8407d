/**
 * Certificates as evidence: {@link org.deskwright.certificates.check.CertificateReader} knows files that hold some by
 * what they hold, and {@link org.deskwright.certificates.check.CertificateChecks} decides the topics about trust.
 */
package org.deskwright.certificates.check;
