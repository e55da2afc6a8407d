package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopMembersTest {
    @ParameterizedTest
    @EnumSource
    void everySampleIsRecognised(AwsCall call) {
        assertEquals(Recognition.CERTAIN, recognised(Imported.sample(call)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
            "CERTAIN  | {\"NextToken\": \"abc\", \"Workspaces\": []}", //
            "CERTAIN  | {\"ResponseMetadata\": {\"RetryAttempts\": 0}, \"Else\": [1], \"Subnets\": [{}]}", //
            "POSSIBLE | {\"Result\": []}", //
            "POSSIBLE | {\"Result\": [], \"NextToken\": null}", //
            "NO       | {\"Result\": [], \"Page\": 1}", //
            "NO       | {\"Result\": [{\"name\": \"other\"}]}", //
            "CERTAIN  | {\"Result\": [{\"userRules\": [], \"groupId\": \"wsipg-1\"}]}", //
            "CERTAIN  | [{\"Workspaces\": []}, {\"Workspaces\": []}]", //
            "POSSIBLE | [{\"WorkspaceId\": \"ws-1\"}]", //
            "CERTAIN  | {\"Buckets\": []}{\"Workspaces\": []}", //
            "NO       | {\"Buckets\": []}", //
            "NO       | {\"Workspaces\": \"none\"}", //
            "NO       | [[\"ws-1\", \"AVAILABLE\"]]", //
            "NO       | WORKSPACES  ws-1  AVAILABLE", //
            "NO       | {\"Work", //
            "NO       | []"})
    void topLevelMembersDecide(Recognition expected, String text) {
        assertEquals(expected, recognised(text), text);
    }

    @Test
    void aHeadThatEndsWithinTheFirstItemIsEnough() {
        String page = Imported.sample(AwsCall.NETWORK_INTERFACES).substring(0, 60);
        assertEquals(Recognition.CERTAIN, recognised(page));
        assertEquals(Recognition.CERTAIN, recognised("[" + page));
    }

    @Test
    void itemsWithoutTheirCallAreToldFromTheOthers() {
        Imported imported = Imported.of("[{\"WorkspaceId\": \"ws-1\"}, {\"WorkspaceId\": \"ws-2\"}]");
        assertEquals(List.of("test.json: holds items without the member that says which call they come from; "
                + "run the command again without --query"), imported.lines());
    }

    private static Recognition recognised(String text) {
        return new EstateReader().begin()
                .recognises(new FileHead("x.json", text.getBytes(StandardCharsets.UTF_8), text));
    }
}
