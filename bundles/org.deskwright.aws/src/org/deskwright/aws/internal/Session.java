package org.deskwright.aws.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.directory.DirectoryClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * The clients of the SDK for one profile and Region; each is made when first asked for. They never try again by
 * themselves: every attempt has to be paced.
 */
final class Session implements AutoCloseable {
    private static final Duration ATTEMPT = Duration.ofSeconds(40);

    private final String profile;
    private final AwsCredentialsProvider credentials;
    private final String region;
    private final Optional<URI> endpoint;
    private final SdkHttpClient http;
    private final List<Later<?>> made;

    final Later<StsClient> sts = new Later<>(() -> built(StsClient.builder()));
    final Later<WorkSpacesClient> workspaces = new Later<>(() -> built(WorkSpacesClient.builder()));
    final Later<DirectoryClient> directory = new Later<>(() -> built(DirectoryClient.builder()));
    final Later<Ec2Client> ec2 = new Later<>(() -> built(Ec2Client.builder()));

    /**
     * @param profile whose credentials they are
     * @param http stays the caller's
     */
    Session(String profile, AwsCredentialsProvider credentials, String region, Optional<URI> endpoint,
            SdkHttpClient http) {
        this.profile = profile;
        this.credentials = credentials;
        this.region = region;
        this.endpoint = endpoint;
        this.http = http;
        this.made = List.of(sts, workspaces, directory, ec2);
    }

    String profile() {
        return profile;
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
                                .apiCallTimeout(ATTEMPT).addExecutionInterceptor(new CapturedAnswer()).build())
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
