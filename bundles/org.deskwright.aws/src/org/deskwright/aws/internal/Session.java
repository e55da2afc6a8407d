package org.deskwright.aws.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.deskwright.aws.internal.access.Clients;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.directory.DirectoryClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * The clients of the SDK for one profile and Region; each is made when first asked for. They never try again by
 * themselves: every attempt has to be paced.
 */
final class Session implements AutoCloseable {
    /** What the AWS configuration calls otherwise than signatures do. */
    private static final Map<String, String> CONFIGURED = Map.of("monitoring", "cloudwatch", "tagging",
            "resource_groups_tagging_api", "servicequotas", "service_quotas");

    private final String profile;
    private final RenewedCredentials credentials;
    private final String region;
    private final Clients clients;
    private final Duration attempt;
    private final SignedCall raw;
    private final Life life = new Life();
    private final List<Later<?>> made;

    final Later<StsClient> sts = new Later<>(() -> built("sts", StsClient.builder()));
    final Later<WorkSpacesClient> workspaces = new Later<>(() -> built("workspaces", WorkSpacesClient.builder()));
    final Later<DirectoryClient> directory = new Later<>(() -> built("directory_service", DirectoryClient.builder()));
    final Later<Ec2Client> ec2 = new Later<>(() -> built("ec2", Ec2Client.builder()));
    final Later<OrganizationsClient> organizations = new Later<>(
            () -> built("organizations", OrganizationsClient.builder()));

    /**
     * @param profile whose credentials they are
     * @param clients say where to ask
     * @param attempt how long a request may take in all
     */
    Session(String profile, RenewedCredentials credentials, String region, Clients clients, Duration attempt) {
        this.profile = profile;
        this.credentials = credentials;
        this.region = region;
        this.clients = clients;
        this.attempt = attempt;
        this.raw = new SignedCall(credentials, clients.http(), region);
        this.made = List.of(sts, workspaces, directory, ec2, organizations);
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
        return clients.address(profile, CONFIGURED.getOrDefault(service, service))
                .orElseGet(() -> URI.create("https://" + ServiceMetadata.of(service).endpointFor(Region.of(region))));
    }

    String region() {
        return region;
    }

    /** @param service as the AWS configuration names it */
    private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C built(String service, B builder) {
        return clients.set(builder, profile, service, region, credentials)
                .overrideConfiguration(Clients.configuration().retryStrategy(AwsRetryStrategy.doNotRetry())
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
