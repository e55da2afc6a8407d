package org.deskwright.core.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is written in a way that is not gone through here, so that nothing can be looked for in it. */
final class UnreadForms {
    /** Where the mark of tar stands, which is asked for last: whoever can go through one was asked before. */
    private static final int TAR_MARK = 257;
    private static final int ANY = -1;

    private record Form(int at, int[] mark, boolean packed, String reason) {
        /** @param hex bytes, where those that may be anything are question marks */
        static Form of(int at, String hex, boolean packed, String reason) {
            return new Form(at,
                    Arrays.stream(hex.split("(?<=\\G..)"))
                            .mapToInt(each -> each.equals("??") ? ANY : Integer.parseInt(each, 16)).toArray(),
                    packed, reason);
        }

        static Form packed(String hex, String with) {
            return packed(0, hex, with);
        }

        static Form packed(int at, String hex, String with) {
            return of(at, hex, true, "packed with " + with + ", which is not looked into; unpack it first");
        }

        static Form holding(String hex, String called) {
            return of(0, hex, false, called + ", in which packed things may lie that are not looked into");
        }

        static Form picture(String hex) {
            return of(0, hex, false, "a picture, in which nothing can be looked for");
        }

        static Form memory(String hex, String called) {
            return of(0, hex, false, called + ", in which anything may lie that was in memory");
        }

        boolean marks(byte[] head) {
            if (head.length < at + mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if (mark[i] != ANY && mark[i] != (head[at + i] & 0xFF)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Form> ALL = List.of(Form.packed("425a68", "bzip2"), Form.packed("fd377a585a00", "xz"),
            Form.packed("28b52ffd", "zstd"), Form.packed("377abcaf271c", "7-Zip"), Form.packed("526172211a07", "RAR"),
            Form.packed("04224d18", "LZ4"), Form.packed("4d53434600000000", "a cabinet of Windows"),
            Form.packed("1f9d", "compress"), Form.packed("5d00008000", "LZMA"),
            Form.packed("894c5a4f000d0a1a0a", "lzop"), Form.packed("504b0708", "zip in several parts"),
            Form.packed("504b3030504b0304", "zip in several parts"), Form.holding("255044462d", "PDF"),
            Form.holding("4d5a9000", "a program of Windows"),
            Form.holding("d0cf11e0a1b11ae1", "a compound file of Windows"),
            Form.holding("53514c69746520666f726d6174203300", "a database of SQLite"),
            Form.memory("7f454c46", "a core dump or a program of Linux"),
            Form.memory("4d444d5093a7", "a minidump of Windows"), Form.picture("89504e470d0a1a0a"),
            Form.picture("ffd8ff"), Form.picture("474946383761"), Form.picture("474946383961"),
            Form.picture("424d????????00000000????0000"), Form.picture("00000100??00"),
            Form.packed(TAR_MARK, "7573746172", "tar"));

    private UnreadForms() {
    }

    /** Why nothing can be looked for in it, for people. */
    static Optional<String> of(byte[] head) {
        return form(head).map(Form::reason);
    }

    /** Whether it is none that is packed as a whole: what stands open in it can be masked where it has to be kept. */
    static boolean isOpen(byte[] head) {
        return form(head).filter(form -> !form.packed()).isPresent();
    }

    private static Optional<Form> form(byte[] head) {
        return ALL.stream().filter(form -> form.marks(head)).findFirst();
    }
}
