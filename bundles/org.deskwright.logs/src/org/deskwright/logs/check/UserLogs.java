package org.deskwright.logs.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.catalogue.UserFormats;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.UserSessionRules;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.UserSignatures;

/** By what the user of this computer has logs read: formats, signatures, rules and clocks in the instance area. */
public final class UserLogs {
    /** Where the start says that Deskwright keeps its state. */
    public static final String HOME = "deskwright.home";

    private UserLogs() {
    }

    /** The instance area, of the workbench and of the command line. */
    public static Path home() {
        String told = System.getProperty(HOME, System.getenv("DESKWRIGHT_HOME"));
        return told != null && !told.isBlank()
                ? Path.of(told).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".deskwright", "1");
    }

    /**
     * What lies in an instance area, beside what comes with Deskwright; what is wrong with a file is among the
     * {@linkplain LogSettings#problems problems}.
     */
    public static LogSettings settings(Path home) {
        if (Stream.of(UserFormats.FOLDER, UserSignatures.FOLDER, UserSessionRules.FOLDER, UserClocks.FOLDER)
                .noneMatch(folder -> Files.isDirectory(home.resolve(folder)))) {
            return LogSettings.bundled();
        }
        UserFormats formats = UserFormats.read(FormatCatalogue.bundled(), home.resolve(UserFormats.FOLDER));
        UserSignatures signatures = UserSignatures.read(SignatureCatalogue.bundled(), formats.catalogue(),
                home.resolve(UserSignatures.FOLDER));
        UserSessionRules sessions = UserSessionRules.read(SessionRules.bundled(), formats.catalogue(),
                home.resolve(UserSessionRules.FOLDER));
        UserClocks clocks = UserClocks.read(home.resolve(UserClocks.FOLDER),
                id -> formats.catalogue().formats().stream().anyMatch(format -> format.id().equals(id)));
        List<String> problems = new ArrayList<>(formats.problems());
        problems.addAll(signatures.problems());
        problems.addAll(sessions.problems());
        problems.addAll(clocks.problems());
        return new LogSettings(formats.catalogue(), signatures.catalogue(), sessions.rules(), clocks, problems);
    }
}
