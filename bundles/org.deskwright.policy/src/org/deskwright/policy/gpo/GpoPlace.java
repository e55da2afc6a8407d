package org.deskwright.policy.gpo;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file of a GPO lies.
 *
 * @param folder of the GPO, with {@code /} between folders; empty for the one that was opened
 */
record GpoPlace(String folder, Half half) {
    private static final String SECURITY = "/machine/microsoft/windows nt/secedit";
    private static final String AUDIT = "/machine/microsoft/windows nt/audit";
    private static final String BACKUP = "/domainsysvol/gpo";
    private static final Pattern SYSVOL = Pattern.compile(
            "(?i)(?:^|/)([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}\\.\\p{L}{2,63})/Policies/\\{[^/]{36}\\}$");

    GpoPlace {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(half, "half");
    }

    /** Of a file that belongs to a half. */
    static GpoPlace of(String file) {
        String parent = parent(file);
        for (String half : new String[]{SECURITY, AUDIT, "/machine", "/user"}) {
            if (endsWith(parent, half)) {
                return new GpoPlace(gpo(cut(parent, half)), half.equals("/user") ? Half.USER : Half.COMPUTER);
            }
        }
        // Machine/Preferences/Registry
        String above = parent(parent);
        for (String half : new String[]{"/machine/preferences", "/user/preferences"}) {
            if (endsWith(above, half)) {
                return new GpoPlace(gpo(cut(above, half)), half.startsWith("/user") ? Half.USER : Half.COMPUTER);
            }
        }
        return new GpoPlace(gpo(parent), Half.UNKNOWN);
    }

    /** The folder of the GPO of a file that lies beside its halves or, in a backup, above them. */
    static String folderOf(String file) {
        return gpo(parent(file));
    }

    /** The domain that a copy of SYSVOL is of: it has a folder called so above that of policies. Empty elsewhere. */
    static String domainOf(String folder) {
        Matcher sysvol = SYSVOL.matcher(folder);
        return sysvol.find() ? sysvol.group(1) : "";
    }

    private static String gpo(String folder) {
        return endsWith(folder, BACKUP) ? cut(folder, BACKUP) : folder;
    }

    private static boolean endsWith(String folder, String end) {
        return ("/" + folder).toLowerCase(Locale.ROOT).endsWith(end);
    }

    private static String cut(String folder, String end) {
        return folder.substring(0, Math.max(0, folder.length() - end.length()));
    }

    private static String parent(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
