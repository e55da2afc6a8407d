package org.deskwright.estate.model;

/**
 * SAML 2.0 sign-in of a directory.
 *
 * @param status DISABLED, ENABLED, ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK, or empty when the API did not say
 * @param userAccessUrl the identity provider's URL
 * @param relayStateParameterName empty when the API did not say
 */
public record SamlProperties(String status, String userAccessUrl, String relayStateParameterName) {
    public static final SamlProperties UNKNOWN = new SamlProperties("", "", "");
}
