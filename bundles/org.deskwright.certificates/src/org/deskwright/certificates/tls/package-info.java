/**
 * What a server sends when it is asked by TLS: {@link org.deskwright.certificates.tls.TlsCapture}. Nothing is trusted
 * and nothing but the handshake is sent.
 */
package org.deskwright.certificates.tls;
