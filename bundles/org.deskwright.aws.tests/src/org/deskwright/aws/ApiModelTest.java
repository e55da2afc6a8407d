package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every request that we send and every answer of the stand-in, held against the official models of the API, so that
 * neither drifts from the true service.
 */
class ApiModelTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final Map<String, String> FILES = Map.of("servicequotas", "service-quotas", "oidc", "sso-oidc",
            "tagging", "resourcegroupstaggingapi");
    private final Map<String, ApiModel> models = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    void requestsAndAnswersAreThoseOfTheApi() throws Exception {
        Path place = ApiModel.folder().orElse(null);
        assumeTrue(place != null, "the models of the API were not fetched: releng/verify does that where npm is");
        VirtualTime time = new VirtualTime(START);
        List<FakeCall> calls;
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            PoolsTest.furnish(fake.world().account("111122223333").region("eu-west-1"));
            Here.estate(fake, time).read(Here.everything(fake), new Here.Kept(folder, START));
            var first = fake.world().account("111122223333").region("eu-west-1").items("Workspaces").getFirst();
            Focus focus = Focus.only(List.of(first.get("DirectoryId").getAsString()),
                    List.of(first.get("WorkspaceId").getAsString()));
            var narrowed = Here.estate(fake, time)
                    .read(List.of(Here.one(fake, "111122223333", "eu-west-1").with(focus)), LiveListener.NONE);
            assertEquals(6, narrowed.size(), narrowed::toString);
            OtherServices.use(fake);
            calls = fake.calls();
        }
        List<String> wrong = new ArrayList<>();
        Set<String> operations = new TreeSet<>();
        for (FakeCall call : calls) {
            if (!call.operation().equals("ApproveDevice")) { // a page for people, no part of the API
                operations.add(call.service() + ":" + call.operation());
                ApiModel model = models.computeIfAbsent(call.service(),
                        s -> ApiModel.of(place, FILES.getOrDefault(s, s)));
                wrong.addAll(wrong(call, model));
            }
        }
        assertEquals(List.of(), wrong.stream().distinct().limit(20).toList());
        assertTrue(operations.size() >= 36, () -> "only " + operations);
    }

    private static List<String> wrong(FakeCall call, ApiModel model) throws Exception {
        List<String> wrong = new ArrayList<>();
        boolean xml = call.response().startsWith("<?xml");
        if (xml) {
            Set<String> parameters = Arrays.stream(call.request().split("&"))
                    .map(p -> URLDecoder.decode(p.split("=")[0], StandardCharsets.UTF_8)).collect(Collectors.toSet());
            wrong.addAll(model.wrongQuery(call.operation(), parameters));
        } else if (!call.service().equals("sso")) {
            wrong.addAll(model.wrongJson(call.operation(), "input", call.request()));
        }
        if (call.status() == 200 && xml) {
            wrong.addAll(model.wrongXml(call.operation(),
                    DocumentBuilderFactory.newInstance().newDocumentBuilder()
                            .parse(new ByteArrayInputStream(call.response().getBytes(StandardCharsets.UTF_8)))
                            .getDocumentElement()));
        } else if (call.status() == 200) {
            wrong.addAll(model.wrongJson(call.operation(), "output", call.response()));
        }
        return wrong;
    }
}
