package org.deskwright.policy.gpo;

import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.template.InfFile;
import org.deskwright.policy.template.InfReader;

/** The GPT.INI of a GPO, which tells the version of its files ([MS-GPOL] 2.2.4). */
public final class GptIni {
    private static final Pattern BEGIN = Pattern.compile("(?is)\\A\\W{0,3}\\[General].{0,400}?^\\s*Version\\s*=\\s*\\d",
            Pattern.MULTILINE);

    private GptIni() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return BEGIN.matcher(head).find();
    }

    /** Its version, that of users in the upper half, of computers in the lower one; empty where it tells none. */
    public static OptionalLong version(byte[] bytes) throws UnreadableException {
        InfFile file = InfReader.read(bytes);
        return file.lines("General").stream().filter(line -> line.name().equalsIgnoreCase("Version"))
                .filter(line -> line.value().matches("\\d{1,10}")).mapToLong(line -> Long.parseLong(line.value()))
                .findFirst();
    }
}
