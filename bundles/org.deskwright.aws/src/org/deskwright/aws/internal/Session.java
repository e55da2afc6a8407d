package org.deskwright.aws.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.directory.DirectoryClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * The clients of the SDK for one profile and Region; each is made when first asked for. They never try again by
 * themselves: every attempt has to be paced.
 */
final class Session implements AutoCloseable {
    private final String profile;
    private final RenewedCredentials credentials;
    private final String region;
    private final Optional<URI> endpoint;
    private final SdkHttpClient http;
    private final Duration attempt;
    private final SignedCall raw;
    private final Life life = new Life();
    private final List<Later<?>> made;

    final Later<StsClient> sts = new Later<>(() -> built(StsClient.builder()));
    final Later<WorkSpacesClient> workspaces = new Later<>(() -> built(WorkSpacesClient.builder()));
    final Later<DirectoryClient> directory = new Later<>(() -> built(DirectoryClient.builder()));
    final Later<Ec2Client> ec2 = new Later<>(() -> built(Ec2Client.builder()));

    /**
     * @param profile whose credentials they are
     * @param http stays the caller's
     * @param attempt how long a request may take in all
     */
    Session(String profile, RenewedCredentials credentials, String region, Optional<URI> endpoint, SdkHttpClient http,
            Duration attempt) {
        this.profile = profile;
        this.credentials = credentials;
        this.region = region;
        this.endpoint = endpoint;
        this.http = http;
        this.attempt = attempt;
        this.raw = new SignedCall(credentials, http, region);
        this.made = List.of(sts, workspaces, directory, ec2);
    }

    String profile() {
        return profile;
    }

    RenewedCredentials credentials() {
        return credentials;
    }

    /** Whether anything answers there. */
    Life life() {
        return life;
    }

    /** For services of which the SDK's classes are not here. */
    SignedCall raw() {
        return raw;
    }

    /** Where a service is asked. */
    URI address(String service) {
        return endpoint
                .orElseGet(() -> URI.create("https://" + ServiceMetadata.of(service).endpointFor(Region.of(region))));
    }

    String region() {
        return region;
    }

    private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C built(B builder) {
        if (endpoint.isPresent()) {
            builder.endpointOverride(endpoint.get());
        }
        return builder.region(Region.of(region)).credentialsProvider(credentials).httpClient(http)
                .overrideConfiguration(
                        ClientOverrideConfiguration.builder().retryStrategy(AwsRetryStrategy.doNotRetry())
                                .apiCallTimeout(attempt).addExecutionInterceptor(new CapturedAnswer()).build())
                .build();
    }

    @Override
    public void close() {
        made.forEach(Later::close);
    }

    /** A client that is made when first asked for. */
    static final class Later<C> {
        private final Supplier<C> maker;
        private C client;

        private Later(Supplier<C> maker) {
            this.maker = maker;
        }

        synchronized C get() {
            if (client == null) {
                client = maker.get();
            }
            return client;
        }

        private synchronized void close() {
            if (client instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
