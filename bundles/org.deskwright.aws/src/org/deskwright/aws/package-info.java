/**
 * AWS, as far as Deskwright asks it. The only bundle that sees the AWS SDK.
 * <p>
 * {@link org.deskwright.aws.AwsEstate} is the service {@link org.deskwright.estate.live.LiveEstate}; whoever wants to
 * read asks for that. No class of the SDK is loaded before something is read.
 */
package org.deskwright.aws;
