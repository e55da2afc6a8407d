package org.deskwright.app.diagnostics;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.deskwright.core.check.Subject;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.RecentCases;

/** Names that no pattern would find, from the computer and from what is or was open. */
final class KnownNames {
    /** Of no one in particular; they are in every path and every stack. */
    private static final Set<String> COMMON = Set.of("root", "user", "admin", "administrator", "localhost", "default",
            "home", "java", "main", "deskwright", "estate", "client", "account", "topic");
    private static final int MOST = 20_000;

    private final Map<String, String> names = new LinkedHashMap<>();

    static Map<String, String> gather(OpenCase open, RecentCases recents) {
        KnownNames known = new KnownNames();
        open.paths().forEach(known::path);
        recents.list().forEach(r -> {
            r.paths().forEach(known::path);
            known.add(r.title(), "case");
        });
        known.add(open.origin().sample() ? "" : open.title(), "case");
        if (!open.origin().sample()) {
            open.outcomes().forEach(o -> known.subject(o.subject()));
        }
        known.add(System.getProperty("user.name", ""), "user");
        for (String variable : new String[]{"HOSTNAME", "COMPUTERNAME", "USERDOMAIN", "LOGNAME", "USERNAME"}) {
            String value = System.getenv(variable);
            known.add(value == null ? "" : value,
                    variable.startsWith("USERN") || variable.startsWith("LOG") ? "user" : "host");
        }
        return known.names;
    }

    private void path(Path path) {
        add(path.toString(), "path");
        Path name = path.getFileName();
        add(name == null ? "" : name.toString(), "path");
    }

    private void subject(Subject subject) {
        add(subject.id(), subject.type());
        add(subject.name(), subject.type());
    }

    private void add(String name, String kind) {
        if (!name.isBlank() && names.size() < MOST && !COMMON.contains(name.toLowerCase(Locale.ROOT))) {
            names.putIfAbsent(name, kind);
        }
    }
}
