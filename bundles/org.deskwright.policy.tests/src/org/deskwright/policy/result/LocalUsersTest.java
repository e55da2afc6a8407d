package org.deskwright.policy.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.policy.access.Account;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.junit.jupiter.api.Test;

/** Local policies for some users of a computer. */
class LocalUsersTest {
    private static final String ANN = "S-1-5-21-7-8-9-1001";
    private static final String BOB = "S-1-5-21-7-8-9-1002";
    private static final Dn PLACE = Dn.of("OU=Desks,DC=example,DC=com");

    private static List<Gpo> copies(String... folders) {
        GpoFiles files = new GpoFiles();
        for (int i = 0; i < folders.length; i++) {
            files.add("System32/" + folders[i] + "/User/registry.pol",
                    List.of(new RegistryEntry(8, "K", "V", RegistryData.number(i))));
        }
        return files.set().gpos();
    }

    private static ResultantSet.Both reckon(List<Gpo> gpos, Account user) {
        PolicyDirectory directory = new PolicyDirectory(
                List.of(new PolicyContainer(PLACE, Kind.OU, List.of(), true, false)), List.of(), List.of(), Map.of(),
                List.of());
        return ResultantSet.of(directory,
                new Target(PLACE, Account.ANY_COMPUTER, Optional.of(PLACE), user, Optional.empty(), Map.of()), gpos,
                LocalPolicy.among(gpos));
    }

    private static List<String> order(ResultantSet result) {
        return result.order().gpos().stream().map(one -> one.gpo().name() + " " + one.applies() + " " + one.reasons())
                .toList();
    }

    @Test
    void thatOfTheUserIsStrongerThanThatOfAdministratorsAndOthersAndThatThanTheOneForAll() {
        List<Gpo> all = copies("GroupPolicyUsers/" + ANN, "GroupPolicyUsers/S-1-5-32-545",
                "GroupPolicyUsers/S-1-5-32-544", "GroupPolicy", "GroupPolicyUsers/" + BOB);
        ResultantSet user = reckon(all, new Account(Set.of(ANN), true)).user().orElseThrow();
        assertEquals(
                List.of("Local Group Policy YES []",
                        "Local Group Policy (administrators) UNKNOWN [ADMINISTRATOR_NOT_KNOWN]",
                        "Local Group Policy (users who are no administrators) UNKNOWN [ADMINISTRATOR_NOT_KNOWN]",
                        "Local Group Policy (" + ANN + ") YES []", "Local Group Policy (" + BOB + ") NO [OTHER_USER]"),
                order(user));
        SettingResult value = user.settings().get(new SettingKey(Half.USER, Extension.REGISTRY, "HKCU\\K", "V"));
        assertEquals("REG_DWORD 0", value.winner().orElseThrow().setting().shown());
        assertEquals(true, value.isCertain());
    }

    @Test
    void whetherSomebodyIsAnAdministratorThereIsNotKnown() {
        ResultantSet.Both both = reckon(copies("GroupPolicyUsers/S-1-5-32-544"), Account.ANY_USER);
        assertEquals(Answer.UNKNOWN, both.user().orElseThrow().order().gpos().getFirst().applies());
        assertEquals(List.of(), both.computer().order().gpos());
    }

    @Test
    void theyAreNoPartOfTheOneForAll() {
        List<Gpo> all = copies("GroupPolicyUsers/S-1-5-32-544", "GroupPolicy");
        assertEquals(List.of("System32/GroupPolicy"), LocalPolicy.of(all).stream().map(Gpo::folder).toList());
        assertEquals(1, LocalPolicy.of(all).orElseThrow().registry().size());
    }

    @Test
    void thoseOfSeveralComputersAreOfNone() {
        assertEquals(List.of(),
                LocalPolicy.ofUsers(copies("a/GroupPolicyUsers/S-1-5-32-544", "b/GroupPolicyUsers/S-1-5-32-544")));
        assertEquals(List.of("Local Group Policy (administrators)"),
                LocalPolicy.ofUsers(copies("GroupPolicyUsers/S-1-5-32-544", "Policies/S-1-5-32-545")).stream()
                        .map(Gpo::shown).toList());
    }
}
