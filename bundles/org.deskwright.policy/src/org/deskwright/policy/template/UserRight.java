package org.deskwright.policy.template;

import java.util.List;
import java.util.Objects;

/**
 * Who has a right, such as {@code SeNetworkLogonRight}. Nobody where there are no members, which is not the same as a
 * right that no template speaks of.
 *
 * @param offset where the file says so
 */
public record UserRight(long offset, String name, List<Member> members) {
    public UserRight {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
    }

    /**
     * A user or group.
     *
     * @param sid such as {@code S-1-5-32-544}; empty where the file has a name
     * @param name empty where the file has a SID
     */
    public record Member(String sid, String name) {
        private static final String SID = "*S-";

        static Member of(String text) {
            return text.regionMatches(true, 0, SID, 0, SID.length())
                    ? new Member(text.substring(1), "")
                    : new Member("", text);
        }

        /** Several with commas between them, SIDs with an asterisk before each. */
        public static List<Member> all(String text) {
            return Commas.split(text).stream().filter(member -> !member.isEmpty()).map(Member::of).toList();
        }

        /** The one of both that is known. */
        public String shown() {
            return sid.isEmpty() ? name : sid;
        }
    }
}
