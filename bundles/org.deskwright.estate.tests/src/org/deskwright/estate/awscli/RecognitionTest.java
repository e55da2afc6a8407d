package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.intake.FileHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecognitionTest {
    @ParameterizedTest
    @EnumSource
    void everySampleIsRecognised(AwsCall call) {
        assertTrue(recognised(Imported.sample(call)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
            "true  | {\"NextToken\": \"abc\", \"Workspaces\": []}", //
            "true  | {\"ResponseMetadata\": {\"RetryAttempts\": 0}, \"Else\": [1], \"Subnets\": [{}]}", //
            "true  | {\"Result\": []}", //
            "true  | {\"Result\": [], \"NextToken\": null}", //
            "false | {\"Result\": [], \"Page\": 1}", //
            "false | {\"Result\": [{\"name\": \"other\"}]}", //
            "true  | {\"Result\": [{\"userRules\": [], \"groupId\": \"wsipg-1\"}]}", //
            "true  | [{\"Workspaces\": []}, {\"Workspaces\": []}]", //
            "true  | [{\"WorkspaceId\": \"ws-1\"}]", //
            "true  | {\"Buckets\": []}{\"Workspaces\": []}", //
            "false | {\"Buckets\": []}", //
            "false | {\"Workspaces\": \"none\"}", //
            "false | [[\"ws-1\", \"AVAILABLE\"]]", //
            "false | WORKSPACES  ws-1  AVAILABLE", //
            "false | {\"Work", //
            "false | []"})
    void topLevelMembersDecide(boolean expected, String text) {
        assertEquals(expected, recognised(text), text);
    }

    @Test
    void aHeadThatEndsWithinTheFirstItemIsEnough() {
        String page = Imported.sample(AwsCall.NETWORK_INTERFACES).substring(0, 60);
        assertTrue(recognised(page));
        assertTrue(recognised("[" + page));
    }

    @Test
    void itemsWithoutTheirCallAreToldFromTheOthers() {
        Imported imported = Imported.of("[{\"WorkspaceId\": \"ws-1\"}, {\"WorkspaceId\": \"ws-2\"}]");
        assertEquals(List.of("test.json: holds items without the member that says which call they come from; "
                + "run the command again without --query"), imported.lines());
    }

    private static boolean recognised(String text) {
        return new EstateReader().begin()
                .recognises(new FileHead("x.json", text.getBytes(StandardCharsets.UTF_8), text));
    }
}
