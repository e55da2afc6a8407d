package org.deskwright.estate.account;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.live.LiveSource;

/**
 * Gets into AWS accounts with the profiles that the AWS CLI uses too. A service; safe for several threads. All but
 * {@link #profiles()} and {@link #policy} ask AWS and block; an interrupt breaks them off with a
 * {@link java.util.concurrent.CancellationException} and stays set.
 */
public interface AwsAccounts {
    /** What stands in the configuration files now. Reads two small files and asks nobody. */
    ProfileListing profiles();

    /**
     * Gets what the profile needs from a person: a session of IAM Identity Center, which is kept where the AWS CLI
     * keeps it, or an MFA code, whose credentials are kept in memory until they expire. Does nothing more than look
     * whether credentials can be had where a profile needs neither.
     *
     * @param endpoint instead of the addresses of AWS
     */
    void signIn(String profile, Optional<URI> endpoint, SignInDialog dialog) throws ConnectionException;

    /**
     * Makes each call that reading an estate makes, once in each Region of the source.
     *
     * @throws ConnectionException when nothing can be asked at all; a call that is refused does not throw
     */
    ConnectionReport test(LiveSource source, SignInDialog dialog) throws ConnectionException;

    /** The accounts of the organization, by id. */
    List<OrganizationAccount> organization(LiveSource source, SignInDialog dialog) throws ConnectionException;

    /** The smallest IAM policy for what Deskwright does, as JSON. */
    String policy(PolicyTier tier);
}
