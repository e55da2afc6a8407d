/**
 * The accounts that somebody works with, and how to get into them; nothing here knows how AWS is asked, and nothing
 * here holds a credential.
 * <p>
 * Start at {@link org.deskwright.estate.account.AwsAccounts}, a service that is there when the bundle is installed that
 * knows AWS: it lists the profiles of the AWS configuration files, signs in, tests a connection and lists an
 * organization. {@link org.deskwright.estate.account.ConnectionFile} remembers
 * {@linkplain org.deskwright.estate.account.Connection connections}, of which each is a
 * {@linkplain org.deskwright.estate.account.Connection#source() source} to read from.
 */
package org.deskwright.estate.account;
