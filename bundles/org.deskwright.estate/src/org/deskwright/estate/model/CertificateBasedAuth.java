package org.deskwright.estate.model;

/**
 * Certificate-based authentication of a directory.
 *
 * @param status DISABLED, ENABLED, or empty when the API did not say
 * @param certificateAuthorityArn ARN of the private CA, or empty
 */
public record CertificateBasedAuth(String status, String certificateAuthorityArn) {
    public static final CertificateBasedAuth UNKNOWN = new CertificateBasedAuth("", "");
}
