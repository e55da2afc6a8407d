package org.deskwright.core.redaction;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What is packed in a way that is not unpacked here, so that nothing can be looked for in it. */
final class UnreadForms {
    /** Where the mark of tar stands, which is asked for last: whoever can go through one was asked before. */
    private static final int TAR_MARK = 257;

    private static final String HOLDS = "=";

    private record Form(int at, byte[] mark, String called) {
        Form(String hex, String called) {
            this(0, HexFormat.of().parseHex(hex), called);
        }
    }

    private static final List<Form> ALL = List.of(new Form("425a68", "bzip2"), new Form("fd377a585a00", "xz"),
            new Form("28b52ffd", "zstd"), new Form("377abcaf271c", "7-Zip"), new Form("526172211a07", "RAR"),
            new Form("04224d18", "LZ4"), new Form("4d53434600000000", "a cabinet of Windows"),
            new Form("1f9d", "compress"), new Form("5d00008000", "LZMA"), new Form("894c5a4f000d0a1a0a", "lzop"),
            new Form("504b0708", "zip in several parts"), new Form("504b3030504b0304", "zip in several parts"),
            new Form("255044462d", HOLDS + "PDF"), new Form("4d5a9000", HOLDS + "a program of Windows"),
            new Form(TAR_MARK, new byte[]{'u', 's', 't', 'a', 'r'}, "tar"));

    private UnreadForms() {
    }

    /** Why nothing can be looked for in it, for people. */
    static Optional<String> of(byte[] head) {
        return ALL.stream().filter(form -> holds(head, form)).map(Form::called)
                .map(called -> called.startsWith(HOLDS)
                        ? called.substring(1) + ", in which packed things may lie that are not looked into"
                        : "packed with " + called + ", which is not looked into; unpack it first")
                .findFirst();
    }

    private static boolean holds(byte[] head, Form form) {
        int end = form.at() + form.mark().length;
        return head.length >= end && Arrays.equals(head, form.at(), end, form.mark(), 0, form.mark().length);
    }
}
