/**
 * Ways from a certificate to what a device trusts. {@link org.deskwright.certificates.path.PathBuilder} finds all of
 * them among cross-signed authorities, with bounds; {@link org.deskwright.certificates.path.PathValidator} says what is
 * wrong with one (RFC 5280 6.1, without policies); {@link org.deskwright.certificates.path.TrustReport} says of several
 * stores which of them accepts what a server sends, and why not. Nothing is looked up.
 */
package org.deskwright.certificates.path;
