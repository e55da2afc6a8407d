package org.deskwright.aws;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;

import com.google.gson.JsonObject;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** Calls what the refresh does not, with the SDK: a whole sign-on, a role, and each of the smaller services. */
final class OtherServices {
    private static final Region REGION = Region.of("eu-west-1");

    private OtherServices() {
    }

    static void use(FakeAws fake) throws Exception {
        FakeWorld.FakeAccount account = fake.world().account("111122223333");
        var keys = StaticCredentialsProvider
                .create(AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey()));
        try (SdkHttpClient http = UrlConnectionHttpClient.create()) {
            signOn(fake, http);
            assumeRole(fake, http, keys);
            small(fake, http, keys);
            workspaces(fake, http, keys);
        }
    }

    private static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(B builder, URI endpoint,
            SdkHttpClient http, StaticCredentialsProvider keys) {
        builder.endpointOverride(endpoint);
        builder.region(REGION);
        builder.httpClient(http);
        builder.credentialsProvider(keys);
        return builder.build();
    }

    private static void signOn(FakeAws fake, SdkHttpClient http) throws Exception {
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("unused", "unused"));
        try (SsoOidcClient oidc = client(SsoOidcClient.builder(), fake.endpoint(), http, nobody);
                SsoClient sso = client(SsoClient.builder(), fake.endpoint(), http, nobody);
                HttpClient browser = HttpClient.newHttpClient()) {
            var client = oidc.registerClient(r -> r.clientName("test").clientType("public"));
            var code = oidc.startDeviceAuthorization(r -> r.clientId(client.clientId())
                    .clientSecret(client.clientSecret()).startUrl("https://example.com/start"));
            try {
                token(oidc, client.clientId(), client.clientSecret(), code.deviceCode());
                throw new AssertionError("nobody has approved the code");
            } catch (AuthorizationPendingException e) {
                browser.send(HttpRequest.newBuilder(URI.create(code.verificationUriComplete())).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
            String token = token(oidc, client.clientId(), client.clientSecret(), code.deviceCode());
            sso.listAccounts(r -> r.accessToken(token));
            var role = sso.listAccountRoles(r -> r.accessToken(token).accountId("444455556666")).roleList().getFirst();
            var made = sso
                    .getRoleCredentials(r -> r.accessToken(token).accountId("444455556666").roleName(role.roleName()))
                    .roleCredentials();
            identity(fake, http, made.accessKeyId(), made.secretAccessKey(), made.sessionToken());
            sso.logout(r -> r.accessToken(token));
        }
    }

    private static String token(SsoOidcClient oidc, String id, String secret, String code) {
        return oidc.createToken(r -> r.clientId(id).clientSecret(secret).deviceCode(code)
                .grantType("urn:ietf:params:oauth:grant-type:device_code")).accessToken();
    }

    private static void assumeRole(FakeAws fake, SdkHttpClient http, StaticCredentialsProvider keys) {
        try (StsClient sts = client(StsClient.builder(), fake.endpoint(), http, keys)) {
            var made = sts.assumeRole(r -> r.roleArn("arn:aws:iam::444455556666:role/ReadOnly").roleSessionName("test"))
                    .credentials();
            identity(fake, http, made.accessKeyId(), made.secretAccessKey(), made.sessionToken());
            var other = sts.assumeRoleWithWebIdentity(r -> r.roleArn("arn:aws:iam::444455556666:role/ReadOnly")
                    .roleSessionName("test").webIdentityToken(FakeAws.WEB_TOKEN)).credentials();
            identity(fake, http, other.accessKeyId(), other.secretAccessKey(), other.sessionToken());
        }
    }

    /** The credentials have to be those of the other account. */
    private static void identity(FakeAws fake, SdkHttpClient http, String key, String secret, String token) {
        var session = AwsSessionCredentials.create(key, secret, token);
        try (StsClient sts = StsClient.builder().endpointOverride(fake.endpoint()).region(REGION).httpClient(http)
                .credentialsProvider(StaticCredentialsProvider.create(session)).build()) {
            String account = sts.getCallerIdentity(_ -> {}).account();
            if (!account.equals("444455556666")) {
                throw new AssertionError("the role is of " + account);
            }
        }
    }

    private static void small(FakeAws fake, SdkHttpClient http, StaticCredentialsProvider keys) {
        try (OrganizationsClient organizations = client(OrganizationsClient.builder(), fake.endpoint(), http, keys);
                ServiceQuotasClient quotas = client(ServiceQuotasClient.builder(), fake.endpoint(), http, keys);
                KmsClient kms = client(KmsClient.builder(), fake.endpoint(), http, keys);
                CloudTrailClient trail = client(CloudTrailClient.builder(), fake.endpoint(), http, keys)) {
            organizations.describeOrganization();
            organizations.listAccounts(r -> r.maxResults(2));
            organizations.describeAccount(r -> r.accountId("444455556666"));
            quotas.listServiceQuotas(r -> r.serviceCode("workspaces"));
            quotas.getServiceQuota(r -> r.serviceCode("workspaces").quotaCode("L-34278094"));
            String key = fake.world().account("111122223333").region("eu-west-1").items("Workspaces").stream()
                    .filter(w -> w.has("VolumeEncryptionKey")).findFirst().orElseThrow().get("VolumeEncryptionKey")
                    .getAsString();
            kms.describeKey(r -> r.keyId(key));
            trail.lookupEvents(r -> r.startTime(Instant.parse("2026-11-19T00:00:00Z")));
        }
    }

    /** What describes one thing, and a reboot of something that runs and of something that does not exist. */
    private static void workspaces(FakeAws fake, SdkHttpClient http, StaticCredentialsProvider keys) throws Exception {
        JsonObject first = fake.world().account("111122223333").region("us-east-1").items("Workspaces").stream()
                .filter(w -> w.get("State").getAsString().equals("AVAILABLE")).findFirst().orElseThrow();
        String id = first.get("WorkspaceId").getAsString();
        try (WorkSpacesClient client = WorkSpacesClient.builder().endpointOverride(fake.endpoint())
                .region(Region.of("us-west-1")).httpClient(http).credentialsProvider(keys).build()) {
            client.describeTags(r -> r.resourceId(id));
            client.describeWorkspaceSnapshots(r -> r.workspaceId(id));
            client.describeAccount(_ -> {});
            client.describeClientProperties(r -> r.resourceIds("d-1234567890"));
        }
        try (WorkSpacesClient client = WorkSpacesClient.builder().endpointOverride(fake.endpoint())
                .region(Region.of("ap-south-1")).httpClient(http).credentialsProvider(keys).build()) {
            client.describeWorkspaceImages(_ -> {});
            client.describeConnectionAliases(_ -> {});
            var failed = client.rebootWorkspaces(r -> r.rebootWorkspaceRequests(q -> q.workspaceId(id)))
                    .failedRequests();
            if (failed.size() != 1) {
                throw new AssertionError("a WorkSpace of another Region was rebooted");
            }
        }
    }
}
