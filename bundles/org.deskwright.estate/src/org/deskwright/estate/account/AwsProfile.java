package org.deskwright.estate.account;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A profile of the AWS configuration files, without what is secret in it.
 *
 * @param name as {@code --profile} takes it
 * @param kind where its credentials come from
 * @param account of its role or its Identity Center assignment; empty where the profile does not tell
 * @param region that it names; empty for none
 * @param endpoint instead of the addresses of AWS
 * @param file where it stands first
 * @param line there, from 1
 */
public record AwsProfile(String name, Kind kind, String account, String region, Optional<URI> endpoint, Path file,
        int line) {
    /** Where credentials come from. */
    public enum Kind {
        /** An access key stands in the files. */
        KEYS,
        /** IAM Identity Center, through an {@code sso-session}. */
        SSO_SESSION,
        /** IAM Identity Center, all of it in the profile. */
        SSO_LEGACY,
        /** A role, with the credentials of another profile or of the machine. */
        ROLE,
        /** A role that takes an MFA code. */
        ROLE_WITH_MFA,
        /** A role, with a token in a file. */
        WEB_IDENTITY,
        /** A program prints them. */
        PROCESS,
        /** The profile tells nothing of credentials. */
        NONE;

        /** Whether a person may be needed. */
        public boolean asksPerson() {
            return this == SSO_SESSION || this == SSO_LEGACY || this == ROLE_WITH_MFA;
        }
    }
}
