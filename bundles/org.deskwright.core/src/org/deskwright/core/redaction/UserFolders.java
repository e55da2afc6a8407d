package org.deskwright.core.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who the folders belong to that files lie in. Where one lies in {@code C:\Users\kim}, other files, too, are called by
 * that name, and there nothing else tells that it is one.
 */
public final class UserFolders {
    private static final String WORD = "[^\\\\/\\s:\"'<>|]{1,80}";
    private static final String WORDS = WORD + "(?: " + WORD + "){1,3}";
    /** Windows has names of several words; in other texts a space ends them, unless a folder of a user follows. */
    static final String FOLDER = "(?i)(?:^|[\\\\/])(?:home|users|documents and settings)[\\\\/]{1,2}(" + WORDS
            + "(?=\\\\)|" + WORDS + "(?=/(?:AppData|Desktop|Documents|Downloads|Library|OneDrive|Pictures)\\b)|" + WORD
            + ")";
    private static final Pattern PATTERN = Pattern.compile(FOLDER);
    private static final Set<String> NOBODY = Set.of("public", "default", "all users", "default user", "shared");

    private UserFolders() {
    }

    /** Names of users, as {@link Redactor#ofSecretsAndNames} takes them. */
    public static Map<String, String> names(Stream<String> paths) {
        Map<String, String> names = new TreeMap<>();
        paths.forEach(path -> {
            Matcher folder = PATTERN.matcher(path);
            while (folder.find()) {
                if (!NOBODY.contains(folder.group(1).toLowerCase(Locale.ROOT))) {
                    names.put(folder.group(1), "user");
                }
            }
        });
        return names;
    }
}
