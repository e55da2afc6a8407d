package org.deskwright.policy.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.Corpus;
import org.junit.jupiter.api.Test;

class SecurityDescriptorTest {
    private static final String DEFAULT = "D:P(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;DA)(A;CI;RPLCLORC;;;AU)"
            + "(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)(A;CIIO;RPWPCCDCLCLORCWOWDSDDTSW;;;CO)";

    private static Account with(String... sids) {
        return new Account(Set.of(sids), true);
    }

    private static SecurityDescriptor sddl(String text) throws UnreadableException {
        return SecurityDescriptor.read(text, "S-1-5-21-1-2-3");
    }

    @Test
    void aNewGpoIsForAllThatSignIn() throws UnreadableException {
        assertEquals(Answer.YES, sddl(DEFAULT).appliesTo(Account.ANY_COMPUTER));
        assertEquals(Answer.YES, sddl(DEFAULT).appliesTo(with("S-1-5-21-1-2-3-1105")));
    }

    @Test
    void whoMayEditIsNotMeant() throws UnreadableException {
        SecurityDescriptor editors = sddl("D:(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;DA)(A;CI;RPLCLORC;;;AU)");
        assertEquals(Answer.NO, editors.appliesTo(with("S-1-5-21-1-2-3-512")));
    }

    @Test
    void aDenialBeforeCountsAndOneBehindDoesNot() throws UnreadableException {
        String deny = "(OD;;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;S-1-5-21-1-2-3-1200)";
        Account denied = with("S-1-5-21-1-2-3-1200");
        assertEquals(Answer.NO, sddl(DEFAULT.replace("D:P", "D:P" + deny)).appliesTo(denied));
        assertEquals(Answer.YES, sddl(DEFAULT + deny).appliesTo(denied));
        assertEquals(Answer.UNKNOWN, sddl(DEFAULT.replace("D:P", "D:P" + deny)).appliesTo(Account.ANY_COMPUTER));
    }

    @Test
    void someDomainIsAnyDomain() throws UnreadableException {
        SecurityDescriptor computers = SecurityDescriptor.read("D:(A;;RPCR;;;DC)", "");
        assertEquals(Answer.YES, computers.appliesTo(with("S-1-5-21-9-9-9-515")));
        assertEquals(Answer.YES, computers.appliesTo(Account.ANY_COMPUTER));
        assertEquals(Answer.NO, computers.appliesTo(with("S-1-5-21-9-9-9-513")));
    }

    @Test
    void noListLetsAllInAndAnEmptyOneNobody() throws UnreadableException {
        assertEquals(Answer.YES, sddl("O:DAG:DA").appliesTo(with("S-1-5-21-1-2-3-7")));
        assertEquals(Answer.NO, sddl("D:").appliesTo(with("S-1-5-21-1-2-3-7")));
    }

    /** What nobody knows of an account is tried both ways. */
    @Test
    void answersAreThoseOfAllThatCouldBe() {
        Random random = new Random(20261126);
        List<String> sids = List.of("S-1-5-21-1-2-3-1", "S-1-5-21-1-2-3-2", "S-1-5-21-1-2-3-3", "S-1-5-21-1-2-3-4");
        for (int round = 0; round < 2_000; round++) {
            List<AccessEntry> entries = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int mask = random.nextInt(4) * 0x10 | random.nextInt(2) * SecurityDescriptor.CONTROL_ACCESS;
                String object = List.of("", SecurityDescriptor.APPLY_GROUP_POLICY, "other").get(random.nextInt(3));
                entries.add(new AccessEntry(random.nextBoolean(), mask, object, sids.get(random.nextInt(4))));
            }
            SecurityDescriptor descriptor = new SecurityDescriptor(entries, false);
            Set<String> known = Set.of(sids.get(random.nextInt(2)));
            Set<Answer> possible = EnumSet.noneOf(Answer.class);
            for (int others = 0; others < 16; others++) {
                Set<String> all = new HashSet<>(known);
                for (int i = 0; i < 4; i++) {
                    if ((others >> i & 1) != 0) {
                        all.add(sids.get(i));
                    }
                }
                possible.add(Answer.of(granted(entries, all)));
            }
            assertEquals(possible.size() == 1 ? possible.iterator().next() : Answer.UNKNOWN,
                    descriptor.allows(new Account(known, false), SecurityDescriptor.CONTROL_ACCESS,
                            SecurityDescriptor.APPLY_GROUP_POLICY),
                    entries.toString());
        }
    }

    private static boolean granted(List<AccessEntry> entries, Set<String> sids) {
        for (AccessEntry entry : entries) {
            boolean about = (entry.mask() & SecurityDescriptor.CONTROL_ACCESS) != 0
                    && (entry.object().isEmpty() || entry.object().equals(SecurityDescriptor.APPLY_GROUP_POLICY));
            if (about && sids.contains(entry.sid())) {
                return entry.allow();
            }
        }
        return false;
    }

    private static byte[] ofBackup(String folder) throws Exception {
        Matcher bytes = Pattern.compile("<SecurityDescriptor>([0-9a-f ]+)</SecurityDescriptor>")
                .matcher(new String(Corpus.bytes(folder + "/Backup.xml"), StandardCharsets.UTF_8));
        bytes.find();
        return HexFormat.ofDelimiter(" ").parseHex(bytes.group(1).strip());
    }

    /** Of a real GPO the bytes in its backup and the text in its report are one. */
    @Test
    void bytesAndTextOfARealGpoSayTheSame() throws Exception {
        SecurityDescriptor bytes = SecurityDescriptor.read(ofBackup("nsa-win10"));
        String report = new String(Corpus.bytes("nsa-win10/gpreport.xml"), StandardCharsets.UTF_16);
        Matcher sddl = Pattern.compile("<SDDL [^>]*>([^<]+)</SDDL>").matcher(report);
        sddl.find();
        SecurityDescriptor text = SecurityDescriptor.read(sddl.group(1), "S-1-5-21-852640682-2439737213-2645099010");
        assertEquals(new HashSet<>(text.entries()), new HashSet<>(bytes.entries()));
        assertEquals(Answer.YES, bytes.appliesTo(Account.ANY_COMPUTER));
    }

    @Test
    void bytesThatEndEarlyAreToldAndNothingBreaks() throws Exception {
        byte[] whole = ofBackup("azure-arc");
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(UnreadableException.class, () -> SecurityDescriptor.read(part));
        }
    }

    @Test
    void aListThatIsCutOffOrHasConditionsIsNotTakenForAShorterOne() throws UnreadableException {
        for (String broken : List.of("D:(A;;RPCR;;", "D:(A;;RPCR;;;AU)(A;;RP", "D:(A;;RPCR;;;AU)A;;RPCR;;;AU)",
                "D:(A;;RPCR;;;AU)(XD;;RPCR;;;WD;(@User.Title==\"PM\"))")) {
            assertThrows(UnreadableException.class, () -> sddl(broken), broken);
        }
        assertEquals(Answer.YES, sddl("D:(A;;RPCR;;;AU)(XD;IO;RP;;;WD;(Member_of {SID(BA)}))S:(AU;SA;CR;;;WD)")
                .appliesTo(Account.ANY_COMPUTER));
    }
}
