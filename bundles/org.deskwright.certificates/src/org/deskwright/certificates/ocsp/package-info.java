/**
 * Asks an authority whether a certificate is revoked (RFC 6960). Nothing here is done unless somebody asks for it: the
 * question tells the responder which certificate somebody looks at. Start at
 * {@link org.deskwright.certificates.ocsp.Ocsp}.
 */
package org.deskwright.certificates.ocsp;
