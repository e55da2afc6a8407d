package org.deskwright.aws.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import java.util.stream.Collectors;

import org.deskwright.estate.account.PolicyTier;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonParser;

/** The policy that is printed allows what is called, no less and no more. */
class PermissionsTest {
    @Test
    void theTableKnowsWhatIsCalled() {
        var called = Questions.ALL.stream().map(Question::permission).collect(Collectors.toCollection(TreeSet::new));
        var known = Permissions.bundled().read().stream().map(Permissions.Row::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(called, known, "data/permissions.json has to follow Questions");
    }

    @Test
    void onlyTheSecondTierActs() {
        String read = Permissions.bundled().policy(PolicyTier.READ);
        String act = Permissions.bundled().policy(PolicyTier.ACT);
        JsonParser.parseString(read).getAsJsonObject().getAsJsonArray("Statement")
                .forEach(s -> s.getAsJsonObject().getAsJsonArray("Action").forEach(
                        a -> assertTrue(a.getAsString().matches("[a-z0-9-]+:(Describe|List|Get|Lookup)\\w+"), a::getAsString)));
        assertFalse(read.contains("RebootWorkspaces"));
        assertTrue(act.contains("\"workspaces:RebootWorkspaces\"") && act.contains("DescribeWorkspaces"));
    }
}
