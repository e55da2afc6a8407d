package org.deskwright.directory.internal;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that the files of a GPO say they are of, in GPT.INI; [MS-GPOL] 2.2.4. */
final class GptIni {
    private static final Pattern VERSION = Pattern.compile("(?im)^\\s*version\\s*=\\s*(\\d{1,10})\\s*$");
    private static final int USER = 16;
    private static final int COMPUTER = 0xFFFF;

    private GptIni() {
    }

    static OptionalLong version(byte[] file) {
        boolean wide = file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE;
        Matcher version = VERSION
                .matcher(new String(file, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1));
        return version.find() ? OptionalLong.of(Long.parseLong(version.group(1))) : OptionalLong.empty();
    }

    /** As the editor shows it: changes of the user's half, and of the computer's. */
    static String shown(long version) {
        return "user " + (version >>> USER) + ", computer " + (version & COMPUTER);
    }
}
