package org.deskwright.core.redaction;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What is packed in a way that is not unpacked here, so that nothing can be looked for in it. */
final class UnreadForms {
    private record Form(byte[] begin, String called) {
        Form(String hex, String called) {
            this(HexFormat.of().parseHex(hex), called);
        }
    }

    private static final List<Form> ALL = List.of(new Form("425a68", "bzip2"), new Form("fd377a585a00", "xz"),
            new Form("28b52ffd", "zstd"), new Form("377abcaf271c", "7-Zip"), new Form("526172211a07", "RAR"),
            new Form("04224d18", "LZ4"), new Form("4d53434600000000", "a cabinet of Windows"),
            new Form("1f9d", "compress"), new Form("5d00008000", "LZMA"), new Form("894c5a4f000d0a1a0a", "lzop"));

    private UnreadForms() {
    }

    /** What it is packed with. */
    static Optional<String> of(byte[] head) {
        return ALL.stream().filter(form -> begins(head, form.begin())).map(Form::called).findFirst();
    }

    private static boolean begins(byte[] head, byte[] with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (head[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
