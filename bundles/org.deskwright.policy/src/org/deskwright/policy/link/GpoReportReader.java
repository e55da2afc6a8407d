package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/**
 * Reads out of gpreport.xml which GPO it is of, where that is linked, and who it is for. A report knows neither the
 * order of links of a container nor the links of other GPOs.
 */
public final class GpoReportReader {
    private static final Set<String> WANTED = Set.of("Identifier", "Name", "SecurityDescriptor", "FilterName",
            "Computer", "User", "LinksTo");
    private static final int USER_OFF = 1;
    private static final int COMPUTER_OFF = 2;
    private static final String GPO = "GPO";
    private static final String SETTINGS = "http://www.microsoft.com/GroupPolicy/Settings";
    private static final int VERSION_BITS = 16;
    private static final long VERSION = 0xFFFF;
    private static final String ADVICE = "make the report again";

    private String id = "";
    private String name = "";
    private String domain = "";
    private String filter = "";
    private int flags;
    private boolean halves;
    /** Of the files, by half as {@code versionNumber} counts; negative where it is not told. */
    private long userVersion = -1;
    private long computerVersion = -1;
    private Optional<SecurityDescriptor> security = Optional.empty();
    private final List<PolicyContainer> containers = new ArrayList<>();
    private final List<UnreadableException> problems = new ArrayList<>();
    private final List<XmlElement> links = new ArrayList<>();

    private GpoReportReader() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return XmlReader.begins(head, GPO, SETTINGS);
    }

    /** Whether a file that begins so holds reports of several GPOs, as {@code Get-GPOReport -All} writes them. */
    public static boolean recognisesSeveral(String head) {
        return XmlReader.begins(head, "report", "") && head.contains("<" + GPO) && head.contains(SETTINGS);
    }

    /**
     * Of a file that holds several.
     *
     * @param taker of the element of each
     */
    public static void readSeveral(byte[] bytes, Consumer<XmlElement> taker) throws UnreadableException {
        XmlReader.read(bytes, ADVICE, GPO::equals, taker);
    }

    /** @param bytes the whole file, of which settings are most and passed over */
    public static GpoDescription read(byte[] bytes) throws UnreadableException {
        GpoReportReader reader = new GpoReportReader();
        XmlReader.read(bytes, ADVICE, "ExtensionData", WANTED::contains, reader::take);
        return reader.description();
    }

    /** @param gpo its element */
    public static GpoDescription read(XmlElement gpo) {
        GpoReportReader reader = new GpoReportReader();
        gpo.children().stream().filter(one -> WANTED.contains(one.name())).forEach(reader::take);
        return reader.description();
    }

    private GpoDescription description() {
        links.forEach(this::link);
        List<GpoObject> gpos = id.isEmpty()
                ? List.of()
                : List.of(new GpoObject(id, name, flags, security, filter, OptionalLong.empty(), "",
                        halves ? Processing.USUAL : Processing.UNKNOWN));
        return new GpoDescription(id, name, domain,
                new PolicyDirectory(containers, gpos, List.of(), Map.of(), problems),
                userVersion < 0 || computerVersion < 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(userVersion << VERSION_BITS | computerVersion));
    }

    private void take(XmlElement one) {
        switch (one.name()) {
            case "Identifier" -> {
                id = one.text("Identifier");
                domain = one.text("Domain");
            }
            case "Name" -> name = one.text();
            case "FilterName" -> filter = one.text();
            case "SecurityDescriptor" -> security = security(one);
            case "User" -> {
                half(one, USER_OFF);
                userVersion = version(one);
            }
            case "Computer" -> {
                half(one, COMPUTER_OFF);
                computerVersion = version(one);
            }
            default -> links.add(one);
        }
    }

    private void half(XmlElement one, int off) {
        flags |= one.text("Enabled").equals("false") ? off : 0;
        halves |= !one.text("Enabled").isEmpty();
    }

    private static long version(XmlElement half) {
        String version = half.text("VersionSysvol");
        return version.matches("\\d{1,5}") ? Long.parseLong(version) & VERSION : -1;
    }

    private Optional<SecurityDescriptor> security(XmlElement one) {
        String sddl = one.text("SDDL");
        try {
            return sddl.isEmpty() ? Optional.empty() : Optional.of(SecurityDescriptor.read(sddl, ""));
        } catch (UnreadableException e) {
            problems.add(new UnreadableException(one.offset(), "SDDL " + e.reason(), ADVICE, e));
            return Optional.empty();
        }
    }

    private void link(XmlElement one) {
        String path = one.text("SOMPath");
        if (path.isEmpty()) {
            return;
        }
        Dn dn = path.contains("/Configuration/Sites/")
                ? Dn.of("CN=" + path.substring(path.lastIndexOf('/') + 1) + ",CN=Sites,CN=Configuration,"
                        + Dn.ofCanonical(path.substring(0, path.indexOf('/'))).shown())
                : Dn.ofCanonical(path);
        Kind kind = dn.type().equals("dc") ? Kind.DOMAIN : dn.type().equals("cn") ? Kind.SITE : Kind.OU;
        containers.add(new PolicyContainer(dn, kind,
                List.of(new GpoLink(id, !one.text("Enabled").equals("true"), one.text("NoOverride").equals("true"))),
                false, false));
    }
}
