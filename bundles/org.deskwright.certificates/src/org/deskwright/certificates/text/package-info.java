/**
 * Certificates for people: {@link org.deskwright.certificates.text.CertificateFacts} decodes them field by field,
 * {@link org.deskwright.certificates.text.CertificateDifference} compares two, and
 * {@link org.deskwright.certificates.text.Pem} and {@link org.deskwright.certificates.text.ToolCommands} take them
 * elsewhere.
 */
package org.deskwright.certificates.text;
