package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.text.HexBytes;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/**
 * Reads out of the Backup.xml of a GPO which one it is, who it is for and which halves are on. Links are no part of a
 * backup.
 */
public final class BackupReader {
    private static final String OPERATIONS = "http://www.microsoft.com/GroupPolicy/GPOOperations";
    private static final String ADVICE = "back up the GPO again";
    private static final Pattern GUID = Pattern.compile("\\{[0-9A-Fa-f-]{36}}");
    private static final int VERSION_BITS = 16;
    private static final long VERSION = 0xFFFF;

    private BackupReader() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return XmlReader.begins(head, "GroupPolicyBackupScheme", OPERATIONS);
    }

    /** @param bytes the whole file */
    public static GpoDescription read(byte[] bytes) throws UnreadableException {
        List<XmlElement> cores = new ArrayList<>();
        XmlReader.read(bytes, ADVICE, "GroupPolicyObject"::equals, object -> object.first("GroupPolicyCoreSettings")
                .filter(core -> !core.text("ID").isEmpty()).ifPresent(cores::add));
        List<UnreadableException> problems = new ArrayList<>();
        List<GpoObject> gpos = cores.stream().map(core -> gpo(core, problems)).toList();
        PolicyDirectory facts = new PolicyDirectory(List.of(), gpos, List.of(), Map.of(), problems);
        return cores.isEmpty()
                ? new GpoDescription("", "", "", facts)
                : new GpoDescription(cores.getFirst().text("ID"), cores.getFirst().text("DisplayName"),
                        cores.getFirst().text("Domain"), facts, version(cores.getFirst(), 0));
    }

    private static GpoObject gpo(XmlElement core, List<UnreadableException> problems) {
        Matcher filter = GUID.matcher(core.text("WMIFilter"));
        String options = core.text("Options");
        return new GpoObject(core.text("ID"), core.text("DisplayName"), (int) number(options), security(core, problems),
                filter.find() ? filter.group().toUpperCase() : core.text("WMIFilter"), version(core, VERSION_BITS), "",
                options.isEmpty() ? Processing.UNKNOWN : Processing.USUAL);
    }

    /** Each of the two numbers holds that of the directory in its upper half, and that of SYSVOL in the lower one. */
    private static OptionalLong version(XmlElement core, int half) {
        return core.text("MachineVersionNumber").isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of((number(core.text("UserVersionNumber")) >> half & VERSION) << VERSION_BITS
                        | number(core.text("MachineVersionNumber")) >> half & VERSION);
    }

    private static long number(String text) {
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    }

    private static Optional<SecurityDescriptor> security(XmlElement core, List<UnreadableException> problems) {
        Optional<XmlElement> hex = core.first("SecurityDescriptor").filter(one -> !one.text().isEmpty());
        if (hex.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SecurityDescriptor.read(HexBytes.of(hex.get().text())));
        } catch (UnreadableException | IllegalArgumentException e) {
            problems.add(
                    new UnreadableException(hex.get().offset(), "SecurityDescriptor " + e.getMessage(), ADVICE, e));
            return Optional.empty();
        }
    }
}
