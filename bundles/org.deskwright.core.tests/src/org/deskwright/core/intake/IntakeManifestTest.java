package org.deskwright.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What manifests and names tell of the files beside them. */
class IntakeManifestTest extends IntakeFixture {
    private static final String MANIFEST = "{\"schema\":\"deskwright.manifest/1\",";

    @Test
    void theNearestManifestWinsPartByPartAndManifestsWinOverNames() throws IOException {
        write("deskwright.json", MANIFEST + "\"account\":\"111122223333\",\"readAt\":\"2026-01-02T03:04:05Z\"}");
        write("eu/deskwright.json", MANIFEST + "\"region\":\"eu-west-1\"}");
        write("eu/us-east-1.json", "note:1");
        write("999988887777/ap-south-1/ws", "note:2");
        write("ws_us-gov-west-1.json", "note:3");
        IntakeResult result = read(root);
        assertEquals(Map.of("eu/us-east-1.json", "111122223333/eu-west-1 note:1", //
                "999988887777/ap-south-1/ws", "111122223333/ap-south-1 note:2", //
                "ws_us-gov-west-1.json", "111122223333/us-gov-west-1 note:3"), notes(result));
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), result.evidence().asOf());
        assertEquals(Map.of("us-east-1.json", "111122223333/eu-west-1 note:1"),
                notes(read(root.resolve("eu/us-east-1.json"))));
    }

    @Test
    void namesOfFoldersAndFilesTellAccountAndRegion() throws IOException {
        write("111122223333/ws~eu-west-1.json", "note:1");
        write("202611200800/eu-central-1-ws.json", "note:2");
        assertEquals(Map.of("111122223333/ws~eu-west-1.json", "111122223333/eu-west-1 note:1",
                "202611200800/eu-central-1-ws.json", "?/? note:2"), notes(read(root)));
    }

    @Test
    void aBrokenManifestIsAProblemAndItsSoundPartsCount() throws IOException {
        write("deskwright.json", MANIFEST + "\"account\":\"12\",\"region\":\"eu-west-1\",\"readAt\":\"today\"}");
        write("bad/deskwright.json", "{\"schema\":");
        write("new/deskwright.json", "{\"schema\":\"deskwright.manifest/2\"}");
        write("a", "note:1");
        write("bad/b", "note:2");
        write("new/c", "note:3");
        IntakeResult result = read(root);
        assertEquals(Map.of("a", "?/eu-west-1 note:1", "bad/b", "?/eu-west-1 note:2", "new/c", "?/eu-west-1 note:3"),
                notes(result));
        assertEquals(4, lines(result).size());
        assertTrue(lines(result).stream().anyMatch(l -> l.startsWith("bad/deskwright.json: at byte 10: ")));
        assertTrue(lines(result).stream().anyMatch(l -> l.contains("(manifest/2); this one reads manifest/1")));
    }
}
