package org.deskwright.policy.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.AllUsers.Answer;
import org.deskwright.policy.template.UserRight.Member;
import org.junit.jupiter.api.Test;

class AllUsersTest {
    private static Answer of(String... members) {
        List<Member> all = Stream.of(members)
                .map(one -> one.startsWith("S-1-") ? new Member(one, "") : new Member("", one)).toList();
        return AllUsers.among(all, Set.of());
    }

    @Test
    void aGroupThatHoldsAllUsersIsEnough() {
        assertEquals(Answer.YES, of("S-1-5-21-1-2-3-515", "S-1-5-21-1-2-3-513"));
        assertEquals(Answer.YES, of("S-1-5-21-1-2-3-1601", "EXAMPLE\\Domain Users"));
    }

    @Test
    void groupsOfWindowsHoldSome() {
        assertEquals(Answer.NO, of("S-1-5-32-544", "S-1-5-21-1-2-3-515", "S-1-5-9"));
        assertEquals(Answer.NO, of("BUILTIN\\Administrators", "Enterprise Domain Controllers"));
        assertEquals(Answer.NO, of("Guest", "Administrator"));
        assertEquals(Answer.NO, of());
    }

    @Test
    void whoIsInAGroupThatSomebodyMadeIsNotKnown() {
        assertEquals(Answer.CANNOT_TELL, of("S-1-5-32-544", "S-1-5-21-1-2-3-1601"));
        assertEquals(Answer.CANNOT_TELL, of("EXAMPLE\\WorkSpaces users"));
    }

    @Test
    void ofAKnownDomainOnlyItsOwnUsersAreAll() {
        Set<String> domains = Set.of("S-1-5-21-1-2-3");
        assertEquals(Answer.YES, AllUsers.among(List.of(new Member("S-1-5-21-1-2-3-513", "")), domains));
        assertEquals(Answer.CANNOT_TELL, AllUsers.among(List.of(new Member("S-1-5-21-9-9-9-513", "")), domains));
        assertEquals(Answer.CANNOT_TELL, AllUsers.among(List.of(new Member("", "OTHER\\Domain Users")), domains));
        assertEquals(Answer.YES, AllUsers.among(List.of(new Member("", "Domain Users")), domains));
    }

    @Test
    void aGroupOfADomainIsNotThatOfWindowsBecauseOfItsName() {
        assertEquals(Answer.CANNOT_TELL, of("LAB\\Users"));
        assertEquals(Answer.CANNOT_TELL, of("LAB\\Administrators"));
        assertEquals(Answer.YES, of("BUILTIN\\Users"));
        assertEquals(Answer.YES, of("NT AUTHORITY\\Authenticated Users"));
        assertEquals(Answer.NO, of("LAB\\Domain Admins"));
    }

    @Test
    void whoHasTheSameSidEverywhereIsShownByName() {
        assertEquals("Administrators (S-1-5-32-544), S-1-5-21-1-2-3-1601, Helpdesk",
                Judge.shown(List.of(new Member("S-1-5-32-544", ""), new Member("S-1-5-21-1-2-3-1601", ""),
                        new Member("", "Helpdesk"))));
    }

    @Test
    void whoseMembersWouldHaveToBeKnownIsSaid() {
        Wish wish = new Wish.AllUsers(Set.of());
        assertEquals(
                "whether all users are in CORP\\WorkSpaces Users is not known; look who is a member (Get-ADGroupMember)",
                Judge.openMembers(wish,
                        List.of(new Member("", "CORP\\WorkSpaces Users"), new Member("S-1-5-32-544", "")))
                        .orElseThrow());
        assertTrue(Judge.openMembers(wish, List.of(new Member("S-1-5-32-544", ""))).isEmpty());
        assertTrue(Judge.openMembers(wish, List.of(new Member("", "CORP\\WorkSpaces Users"), new Member("S-1-1-0", "")))
                .isEmpty());
    }
}
