package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.deskwright.logs.archive.WorkSpaceBundle;
import org.deskwright.report.text.Printable;

/** What the script for the logs of a WorkSpace made: what each part of it is, and what is missing. */
public final class BundlePage {
    private BundlePage() {
    }

    /** For people. */
    public static void write(WorkSpaceBundle bundle, Writer out) throws IOException {
        out.write(Printable.line(bundle.name()) + "\n  made by Get-WorkSpaceLogs.ps1 in a WorkSpace\n");
        for (WorkSpaceBundle.Part part : bundle.parts()) {
            out.write("  " + part.files() + ": " + part.holds() + "; " + part.count()
                    + (part.count() == 1 ? " file" : " files") + "\n");
        }
        for (WorkSpaceBundle.Missing missing : bundle.missing()) {
            out.write("  missing: " + missing.holds() + "; " + missing.advice() + "\n");
        }
    }

    static Map<String, Object> members(WorkSpaceBundle bundle) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("bundle", bundle.name());
        members.put("parts", bundle.parts().stream().map(BundlePage::part).toList());
        members.put("missing", bundle.missing().stream().map(BundlePage::missing).toList());
        return members;
    }

    private static Map<String, Object> part(WorkSpaceBundle.Part part) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("files", part.files());
        members.put("holds", part.holds());
        members.put("count", part.count());
        return members;
    }

    private static Map<String, Object> missing(WorkSpaceBundle.Missing missing) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("holds", missing.holds());
        members.put("advice", missing.advice());
        return members;
    }
}
