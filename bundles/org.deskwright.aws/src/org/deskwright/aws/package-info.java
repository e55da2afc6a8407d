/**
 * AWS, as far as Deskwright asks it. The only bundle that sees the AWS SDK.
 * <p>
 * {@link org.deskwright.aws.AwsEstate} is the services {@link org.deskwright.estate.live.LiveEstate} and
 * {@link org.deskwright.estate.account.AwsAccounts}; whoever wants to read or to sign in asks for those. No class of
 * the SDK is loaded before something is read.
 */
package org.deskwright.aws;
