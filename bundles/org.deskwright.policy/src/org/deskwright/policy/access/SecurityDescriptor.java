package org.deskwright.policy.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.deskwright.core.intake.UnreadableException;

/**
 * Who may do what with an object.
 *
 * @param entries in their order, which decides; those for children alone are left out
 * @param open whether there is no list at all, so that everybody may do everything; one without entries lets nobody in
 */
public record SecurityDescriptor(List<AccessEntry> entries, boolean open) {
    /** RIGHT_DS_READ_PROPERTY, [MS-ADTS] 5.1.3.2. */
    public static final int READ_PROPERTY = 0x10;
    /** RIGHT_DS_CONTROL_ACCESS, for rights that have a GUID. */
    public static final int CONTROL_ACCESS = 0x100;
    /** Apply-Group-Policy, [MS-ADTS] 5.1.3.2.1. */
    public static final String APPLY_GROUP_POLICY = "edacfd8f-ffb3-11d1-b41d-00a0c968f939";

    public SecurityDescriptor {
        entries = List.copyOf(entries);
    }

    /** The bytes of nTSecurityDescriptor. */
    public static SecurityDescriptor read(byte[] bytes) throws UnreadableException {
        return new DescriptorReader(bytes).read();
    }

    /** The text form, as gpreport.xml has it. */
    public static SecurityDescriptor read(String sddl, String domainSid) throws UnreadableException {
        return new SddlReader(sddl, domainSid).read();
    }

    /** Whether the account may read the GPO and is meant by it: both rights are needed for it to apply. */
    public Answer appliesTo(Account account) {
        return allows(account, READ_PROPERTY, "").and(allows(account, CONTROL_ACCESS, APPLY_GROUP_POLICY));
    }

    /** The first entry about the right and somebody that the account is decides. */
    public Answer allows(Account account, int right, String object) {
        if (open) {
            return Answer.YES;
        }
        Set<Answer> possible = EnumSet.noneOf(Answer.class);
        Set<String> met = new HashSet<>();
        for (AccessEntry entry : entries) {
            // who is meant by an entry does not come to a later one
            boolean counts = entry.isAbout(right, object) && met.add(entry.sid());
            Answer meant = counts ? account.has(entry.sid()) : Answer.NO;
            if (meant != Answer.NO) {
                possible.add(Answer.of(entry.allow()));
            }
            if (meant == Answer.YES) {
                return one(possible);
            }
        }
        possible.add(Answer.NO);
        return one(possible);
    }

    private static Answer one(Set<Answer> possible) {
        return possible.size() == 1 ? possible.iterator().next() : Answer.UNKNOWN;
    }
}
