/**
 * ASN.1 in DER, read with bounds: {@link org.deskwright.certificates.der.DerReader} makes a tree of
 * {@linkplain org.deskwright.certificates.der.DerValue values}, each of which knows where it stands. What is broken is
 * told with its offset. Immutable; may be used by several threads.
 */
package org.deskwright.certificates.der;
