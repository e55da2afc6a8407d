package org.deskwright.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.StandardOutput;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the version of Deskwright and what it runs on. */
@Command(name = "version", description = "Tells the version of Deskwright, of Java and of the operating system.", footer = {
        "", "Examples:", "  deskwright version", "  deskwright version --format json"})
public final class VersionCommand implements Callable<Integer> {
    private final Call call;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    VersionCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        Map<String, String> document = new LinkedHashMap<>();
        document.put("schema", "deskwright.version/1");
        document.put("version", call.toolbox().version());
        document.put("java", System.getProperty("java.version"));
        document.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(document, out);
            } else {
                out.write("Deskwright " + document.get("version") + "\nJava " + document.get("java") + "\n"
                        + document.get("os") + "\n");
            }
        });
        return ExitCode.OK.code();
    }
}
