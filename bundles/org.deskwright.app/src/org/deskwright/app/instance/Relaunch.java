package org.deskwright.app.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/**
 * Starting again after this start has ended. There is no native launcher that would do it: the script that started us
 * says where it is, and is called once more.
 */
public final class Relaunch {
    private static final String SCRIPT = "deskwright.start";

    private Relaunch() {
    }

    /**
     * To be called when the instance area is free again. Tells whether it worked; it does not where no script was used.
     *
     * @param paths what is to be opened; may be empty
     */
    public static boolean now(List<Path> paths) {
        String script = System.getProperty(SCRIPT);
        if (script == null) {
            return false;
        }
        List<String> command = new ArrayList<>();
        if (Platform.getOS().equals(Platform.OS_WIN32)) {
            command.addAll(List.of("cmd.exe", "/c"));
        }
        command.add(script);
        if (!paths.isEmpty()) {
            command.add("open");
            paths.forEach(path -> command.add(path.toString()));
        }
        try {
            new ProcessBuilder(command).inheritIO().start();
            return true;
        } catch (IOException e) {
            ILog.of(Relaunch.class).error(String.format(Locale.ROOT, "%s: %s", script, e.getMessage()), e);
            return false;
        }
    }
}
