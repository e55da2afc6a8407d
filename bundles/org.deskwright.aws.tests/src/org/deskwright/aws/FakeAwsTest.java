package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;

/** The stand-in limits the rate and moves states as AWS does; other tests rely on that. */
class FakeAwsTest {
    private static final String ACCOUNT = "444455556666";
    private static final String REGION = "us-west-2";
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private FakeAws fake;
    private WorkSpacesClient client;

    @BeforeEach
    void start() throws IOException {
        fake = FakeAws.start(FakeWorld.sample(), 0, now::get);
        FakeWorld.FakeAccount account = fake.world().account(ACCOUNT);
        client = WorkSpacesClient.builder().endpointOverride(fake.endpoint()).region(Region.of(REGION))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey())))
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())).build();
    }

    @AfterEach
    void stop() {
        client.close();
        fake.close();
    }

    /** How many of ten requests pass at one moment. */
    private int passed() {
        int passed = 0;
        for (int i = 0; i < 10; i++) {
            try {
                client.describeIpGroups(_ -> {});
                passed++;
            } catch (WorkSpacesException e) {
                assertTrue(e.isThrottlingException(), e::getMessage);
            }
        }
        return passed;
    }

    @Test
    void fivePassAtOnceAndTwoMoreEachSecond() {
        assertEquals(5, passed());
        now.updateAndGet(t -> t.plusMillis(900));
        assertEquals(0, passed());
        now.updateAndGet(t -> t.plusMillis(100));
        assertEquals(2, passed());
        now.updateAndGet(t -> t.plusSeconds(600));
        assertEquals(5, passed());
    }

    @Test
    void aRebootTakesItsTimeAndWhatDoesNotRunIsRefused() {
        var items = fake.world().account(ACCOUNT).region(REGION).items("Workspaces");
        String running = idOf(items.stream().filter(w -> state(w).equals("AVAILABLE")).findFirst().orElseThrow());
        String stopped = idOf(items.stream().filter(w -> state(w).equals("STOPPED")).findFirst().orElseThrow());
        var failed = client
                .rebootWorkspaces(
                        r -> r.rebootWorkspaceRequests(q -> q.workspaceId(running), q -> q.workspaceId(stopped)))
                .failedRequests();
        assertEquals(1, failed.size());
        assertEquals(stopped, failed.getFirst().workspaceId());
        assertEquals("REBOOTING", stateNow(running));
        now.updateAndGet(t -> t.plusSeconds(600));
        assertEquals("AVAILABLE", stateNow(running));
    }

    private String stateNow(String id) {
        return client.describeWorkspaces(r -> r.workspaceIds(id)).workspaces().getFirst().stateAsString();
    }

    private static String idOf(JsonObject workspace) {
        return workspace.get("WorkspaceId").getAsString();
    }

    private static String state(JsonObject workspace) {
        return workspace.get("State").getAsString();
    }
}
