package org.deskwright.aws.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.PolicyTier;
import org.deskwright.estate.live.LivePage;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonParser;

/** The policy that is printed allows what is called, no less and no more. */
class PermissionsTest {
    @Test
    void theTableKnowsWhatIsCalled() {
        List<Question> all = new ArrayList<>(Questions.ALL);
        all.addAll(FollowUps.of(everything(), Instant.EPOCH));
        all.addAll(LastQuestions.of(everything(), true, true));
        all.add(FollowUps.tagsOfEach(everything()));
        var called = all.stream().map(Question::permission).collect(Collectors.toCollection(TreeSet::new));
        var known = Permissions.bundled().read().stream().map(Permissions.Row::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(called, known, "data/permissions.json has to follow Questions, FollowUps and LastQuestions");
    }

    /** Of each kind of thing one, so that everything is asked that ever is. */
    private static Found everything() {
        Found found = new Found();
        for (String kind : Found.KINDS) {
            found.page(new LivePage(Scope.UNKNOWN, kind, 1, Instant.EPOCH, """
                    {"Workspaces": [{"WorkspaceId": "ws-1", "State": "UNHEALTHY", "VolumeEncryptionKey": "key/1",
                       "BundleId": "wsb-1"}],
                     "Bundles": [{"BundleId": "wsb-1", "Owner": "111122223333", "ImageId": "wsi-1"}],
                     "WorkspacesPools": [{"PoolId": "wspool-1"}],
                     "Directories": [{"DirectoryId": "d-1"}],
                     "DirectoryDescriptions": [{"DirectoryId": "d-1", "Type": "MicrosoftAD"}]}"""));
        }
        return found;
    }

    @Test
    void onlyTheSecondTierActs() {
        String read = Permissions.bundled().policy(PolicyTier.READ);
        String act = Permissions.bundled().policy(PolicyTier.ACT);
        JsonParser.parseString(read).getAsJsonObject().getAsJsonArray("Statement")
                .forEach(s -> s.getAsJsonObject().getAsJsonArray("Action")
                        .forEach(a -> assertTrue(a.getAsString().matches("[a-z0-9-]+:(Describe|List|Get|Lookup)\\w+"),
                                a::getAsString)));
        assertFalse(read.contains("RebootWorkspaces"));
        assertTrue(act.contains("\"workspaces:RebootWorkspaces\"") && act.contains("DescribeWorkspaces"));
    }
}
