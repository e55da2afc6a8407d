package org.deskwright.policy.gpo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.template.InfFile;
import org.deskwright.policy.template.InfLine;
import org.deskwright.policy.template.InfReader;

/**
 * The GPT.INI of a GPO, which tells the version of its files ([MS-GPOL] 2.2.4).
 *
 * @param version that of users in the upper half, of computers in the lower one; empty where it tells none
 * @param problems why it tells none, and lines that could not be read
 */
public record GptIni(OptionalLong version, List<UnreadableException> problems) {
    private static final String NAME = "gpt.ini";
    private static final Pattern BEGIN = Pattern.compile("(?is)\\A\\W{0,3}\\[General].{0,400}?^\\s*Version\\s*=",
            Pattern.MULTILINE);
    /** The version has 32 bits. */
    private static final long MOST = 0xFFFF_FFFFL;

    public GptIni {
        Objects.requireNonNull(version, "version");
        problems = List.copyOf(problems);
    }

    /** Whether a file that is called so and begins so is one. */
    public static boolean recognises(String name, String head) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).equals(NAME)
                || BEGIN.matcher(head).find();
    }

    public static GptIni read(byte[] bytes) throws UnreadableException {
        // Samba ends no line of it
        InfFile file = InfReader.read(bytes, false);
        List<UnreadableException> problems = new ArrayList<>(file.problems());
        OptionalLong version = OptionalLong.empty();
        for (InfLine line : file.lines("General")) {
            if (line.name().equalsIgnoreCase("Version") && version.isEmpty()) {
                if (line.value().matches("\\d{1,10}") && Long.parseLong(line.value()) <= MOST) {
                    version = OptionalLong.of(Long.parseLong(line.value()));
                } else {
                    problems.add(new UnreadableException(line.offset(),
                            "tells '" + line.value() + "' for the version, which is no number of 32 bits",
                            "copy the file anew from SYSVOL; where it is the same there, save the GPO in the editor"));
                }
            }
        }
        return new GptIni(version, problems);
    }
}
