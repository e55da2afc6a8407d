package org.deskwright.aws.internal.access;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Makes the clients that get credentials. They try again by themselves: what they ask has no rate that anybody shares.
 *
 * @param http stays the caller's
 * @param endpoint that counts for more than those of the profile
 */
public record Clients(SdkHttpClient http, Profiles profiles, Optional<URI> endpoint) {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    /** The SDK would read the configuration again, and refuse all of it for one line that is wrong. */
    private static final ProfileFile NO_FILE = ProfileFile.builder().type(ProfileFile.Type.CONFIGURATION)
            .content(new java.io.ByteArrayInputStream(new byte[0])).build();

    StsClient sts(String profile, String region, AwsCredentialsProvider credentials) {
        return tireless(StsClient.builder(), profile, "sts", region, credentials);
    }

    SsoClient sso(String profile, String region) {
        return tireless(SsoClient.builder(), profile, "sso", region, AnonymousCredentialsProvider.create());
    }

    SsoOidcClient oidc(String profile, String region) {
        return tireless(SsoOidcClient.builder(), profile, "sso_oidc", region, AnonymousCredentialsProvider.create());
    }

    private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C tireless(B builder, String profile,
            String service, String region, AwsCredentialsProvider credentials) {
        return set(builder, profile, service, region, credentials)
                .overrideConfiguration(configuration().retryStrategy(AwsRetryStrategy.standardRetryStrategy()).build())
                .build();
    }

    /** What all clients have in common. */
    public static ClientOverrideConfiguration.Builder configuration() {
        return ClientOverrideConfiguration.builder().apiCallTimeout(LONGEST).defaultProfileFile(NO_FILE);
    }

    /** The same with the configuration files as they are now. */
    public Clients again() {
        return new Clients(http, Profiles.read(profiles.files()), endpoint);
    }

    /** Where to ask, if not at the usual address. */
    public Optional<URI> address(String profile, String service) {
        return endpoint.or(() -> profiles.endpoint(profile, service));
    }

    /** Sets where to ask and with what. */
    public <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B set(B builder, String profile,
            String service, String region, AwsCredentialsProvider credentials) {
        Optional<URI> address = address(profile, service);
        if (address.isPresent()) {
            builder.endpointOverride(address.get());
        }
        return builder.region(Region.of(region)).credentialsProvider(credentials).httpClient(http)
                .fipsEnabled(profiles.flag(profile, "use_fips_endpoint"))
                .dualstackEnabled(profiles.flag(profile, "use_dualstack_endpoint"));
    }
}
