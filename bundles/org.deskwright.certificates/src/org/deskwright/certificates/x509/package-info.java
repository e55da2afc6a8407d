/**
 * Certificates and lists of revoked ones (RFC 5280) as they stand in their bytes, also those that no client would take:
 * start at {@link org.deskwright.certificates.x509.Certificate#read}. What a part of one means is told by that part
 * when it is asked for, so that a broken extension does not keep the rest from being seen. Immutable; may be used by
 * several threads.
 */
package org.deskwright.certificates.x509;
