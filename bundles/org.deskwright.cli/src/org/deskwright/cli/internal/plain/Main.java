package org.deskwright.cli.internal.plain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

import org.deskwright.cli.DeskwrightCommand;
import org.deskwright.cli.ProcessConsole;
import org.deskwright.cli.Toolbox;
import org.deskwright.cli.internal.Tools;

/**
 * The command line without the framework. Where nothing is installed but Deskwright itself, nothing has to be found out
 * at the start: readers and checks are those that the jars on the class path name.
 */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.exit(DeskwrightCommand.run(args, ProcessConsole.console(), toolbox(args)));
    }

    static Toolbox toolbox(String[] args) {
        return Tools.of(args, version(), new Tools.Services() {
            @Override
            public <T> List<T> of(Class<T> type) {
                return ServiceLoader.load(type).stream().map(ServiceLoader.Provider::get).toList();
            }
        });
    }

    /** That of the bundle, with the stamp of its build. */
    private static String version() {
        URI jar = URI.create(Main.class.getProtectionDomain().getCodeSource().getLocation().toString());
        try (JarFile file = new JarFile(Path.of(jar).toFile(), false)) {
            return file.getManifest().getMainAttributes().getValue("Bundle-Version");
        } catch (IOException e) {
            throw new IllegalStateException("Deskwright's own jar cannot be read: " + jar, e);
        }
    }
}
